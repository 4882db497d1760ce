import { textLimits } from '@causeway/shared/domain/defaults.js';
import { z } from 'zod';
import { htmlToText, tidyText } from './html-to-text.js';

/**
 * The message a message action was used on. Who posted it is not read, on purpose: of its sender
 * only the app is looked at, which names the tool.
 */
const messagePayloadSchema = z.object({
  body: z
    .object({ contentType: z.string().nullish(), content: z.string().nullish() })
    .nullish()
    .catch(undefined),
  from: z
    .object({ application: z.object({ id: z.string().min(1).max(100) }).nullish() })
    .nullish()
    .catch(undefined),
  linkToMessage: z.string().max(4_000).nullish().catch(undefined),
  attachments: z
    .array(z.object({ contentType: z.string().nullish(), content: z.unknown().optional() }))
    .max(100)
    .nullish()
    .catch(undefined),
});
type MessagePayload = z.infer<typeof messagePayloadSchema>;

export interface FlaggedMessage {
  readonly text: string;
  readonly teamsAppId: string | null;
  readonly link: string | null;
  /** Pictures and files, which Teams names but does not send. */
  readonly attachmentsLeftOut: number;
}

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';
/** Quoted replies and previews come as attachments too, and their text is in the body. */
const carriedByBody = new Set(['messageReference', 'forwardedMessageReference', 'text/html']);
const mostCardTexts = 500;
const deepestCard = 20;

function textsOf(node: unknown, found: string[], depth: number): void {
  if (depth > deepestCard || found.length >= mostCardTexts) return;
  if (Array.isArray(node)) {
    for (const each of node) textsOf(each, found, depth + 1);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const isText = 'type' in node && (node.type === 'TextBlock' || node.type === 'TextRun');
  if (isText && 'text' in node && typeof node.text === 'string') found.push(node.text);
  if ('title' in node && 'value' in node && typeof node.title === 'string') {
    found.push(`${node.title}: ${String(node.value)}`);
  }
  for (const part of ['body', 'items', 'columns', 'inlines', 'facts', 'rows', 'cells']) {
    if (part in node) textsOf(Reflect.get(node, part), found, depth + 1);
  }
}

/** AI tools often answer with a card; what it says is then not in the message's body. */
function cardText(content: unknown): string {
  let card = content;
  if (typeof content === 'string') {
    try {
      card = JSON.parse(content);
    } catch {
      return '';
    }
  }
  const found: string[] = [];
  textsOf(card, found, 0);
  return tidyText(found.join('\n'));
}

/**
 * Rebuilt from the few parts a link to a message needs. The id of a 1:1 chat is made of the two
 * people's ids, so a link into one is not kept.
 */
function safeLink(link: string | null | undefined): string | null {
  if (!link || !URL.canParse(link)) return null;
  const url = new URL(link);
  const isTeams =
    url.hostname === 'teams.microsoft.com' || url.hostname === 'teams.cloud.microsoft';
  const isMessage = url.pathname.startsWith('/l/message/');
  if (url.protocol !== 'https:' || !isTeams || !isMessage) return null;
  if (!decodeURIComponentSafely(url.pathname).includes('@thread.')) return null;
  const kept = new URLSearchParams();
  for (const name of ['tenantId', 'groupId', 'parentMessageId', 'createdTime']) {
    const value = url.searchParams.get(name);
    if (value) kept.set(name, value);
  }
  const query = kept.size > 0 ? `?${kept.toString()}` : '';
  const rebuilt = `https://${url.hostname}${url.pathname}${query}`;
  return rebuilt.length <= 1_000 ? rebuilt : null;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function bodyText({ body }: MessagePayload): string {
  const content = body?.content ?? '';
  return body?.contentType === 'text' ? tidyText(content) : htmlToText(content);
}

/** Keeps whole characters. */
export function cutToLimit(text: string): string {
  if (text.length <= textLimits.flaggedText) return text;
  const cut = text.slice(0, textLimits.flaggedText - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** Undefined where the action was not used on a message. */
export function flaggedMessage(payload: unknown): FlaggedMessage | undefined {
  const parsed = messagePayloadSchema.safeParse(payload);
  if (!parsed.success) return undefined;
  const message = parsed.data;
  const attachments = message.attachments ?? [];
  const cards = attachments.filter((each) => each.contentType === adaptiveCard);
  const texts = [bodyText(message), ...cards.map(({ content }) => cardText(content))];
  return {
    text: cutToLimit(texts.filter((text) => text !== '').join('\n\n')),
    teamsAppId: message.from?.application?.id ?? null,
    link: safeLink(message.linkToMessage),
    attachmentsLeftOut: attachments.filter(
      ({ contentType }) => contentType !== adaptiveCard && !carriedByBody.has(contentType ?? ''),
    ).length,
  };
}
