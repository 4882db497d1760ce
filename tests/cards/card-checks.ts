import type { AdaptiveCard, ButtonAction, CardElement } from '@causeway/bot/cards/adaptive-card.js';
import { cardActionSchema } from '@causeway/bot/cards/card-actions.js';
import { localLinks } from '@causeway/bot/cards/links.js';
import * as parser from 'adaptivecards';
import { isDeepStrictEqual } from 'node:util';

const origin = 'http://127.0.0.1:3978';
export const links = localLinks(origin);
const mostBytes = 28 * 1_024;

interface Parts {
  readonly elements: CardElement[];
  readonly actions: ButtonAction[];
}

function collect(
  body: readonly CardElement[],
  actions: readonly ButtonAction[],
  parts: Parts = { elements: [], actions: [] },
): Parts {
  for (const element of body) {
    parts.elements.push(element);
    if (element.type === 'Container') collect(element.items, [], parts);
    if (element.type === 'ActionSet') collect([], element.actions, parts);
  }
  for (const action of actions) {
    parts.actions.push(action);
    if (action.type === 'Action.ShowCard') collect(action.card.body, action.card.actions, parts);
  }
  return parts;
}

export function partsOf(card: AdaptiveCard): Parts {
  return collect(card.body, card.actions);
}

/** Everything in a card that a client shows as text. */
export function visibleText(card: AdaptiveCard): string {
  const { elements, actions } = partsOf(card);
  const texts = elements.flatMap((element) => {
    if (element.type === 'RichTextBlock') return element.inlines.map((run) => run.text);
    if (element.type === 'Input.ChoiceSet') {
      return [element.label ?? '', ...element.choices.map((choice) => choice.title)];
    }
    if (element.type === 'Input.Text') return [element.label ?? '', element.value ?? ''];
    return [];
  });
  return [...texts, ...actions.map((action) => action.title)].join('\n');
}

export function titlesOf(card: AdaptiveCard): string[] {
  return card.actions.map((action) => action.title);
}

/** Reads the card with Microsoft's own parser and tells what it does not like. */
function complaints(card: AdaptiveCard): string[] {
  const context = new parser.SerializationContext(parser.Versions.v1_5);
  const parsed = new parser.AdaptiveCard();
  // The parser's check of `lang` keeps its place between two cards and then refuses every second one.
  const { lang: _lang, ...rest } = card;
  parsed.parse(JSON.parse(JSON.stringify(rest)), context);
  const found = Array.from(
    { length: context.eventCount },
    (_, index) => context.getEventAt(index).message,
  );
  const { validationEvents } = parsed.validateProperties();
  return [...found, ...validationEvents.map((event) => event.message)];
}

function idsOf({ elements }: Parts): string[] {
  return elements.flatMap((element) => ('id' in element && element.id ? [element.id] : []));
}

const mostViewers = 60;

/** Teams asks for the card again with this, for so many people at most. */
function refreshProblems({ refresh }: AdaptiveCard): string[] {
  if (!refresh) return [];
  const { action, userIds } = refresh;
  const isRead = isDeepStrictEqual(cardActionSchema.safeParse(action.data).data, action.data);
  const strange = userIds.filter((id) => !/^8:orgid:[0-9a-f-]{36}$/.test(id));
  return [
    ...(isRead && action.verb === action.data.action ? [] : ['a refresh that does not parse']),
    ...strange.map((id) => `refreshes for ${id}`),
    ...(userIds.length > mostViewers ? [`refreshes for ${String(userIds.length)}`] : []),
  ];
}

function buttonProblems(action: ButtonAction): string[] {
  const problems: string[] = [];
  if (action.title === '') problems.push('a button without a title');
  if (action.type === 'Action.OpenUrl' && !action.url.startsWith(`${origin}/tab/`)) {
    problems.push(`opens ${action.url}`);
  }
  if (action.type !== 'Action.Execute' && action.type !== 'Action.Submit') return problems;
  const parsed = cardActionSchema.safeParse(action.data);
  const isSame = parsed.success && isDeepStrictEqual(parsed.data, action.data);
  if (!isSame) problems.push(`data that does not parse: ${JSON.stringify(action.data)}`);
  if (action.type === 'Action.Submit') return problems;
  if (action.verb !== action.data.action) problems.push(`verb ${action.verb}`);
  if (action.fallback.data !== action.data) problems.push('a fallback that does something else');
  return problems;
}

/** What keeps a card from being one that Causeway may send. */
export function problemsOf(card: AdaptiveCard): string[] {
  const parts = partsOf(card);
  const ids = idsOf(parts);
  const bytes = Buffer.byteLength(JSON.stringify(card));
  const problems = [
    ...complaints(card),
    ...parts.actions.flatMap(buttonProblems),
    ...refreshProblems(card),
  ];
  if (card.version !== '1.5') problems.push(`version ${String(card.version)}`);
  if (!/^[a-z]{2}$/.test(card.lang)) problems.push(`language ${card.lang}`);
  if (bytes >= mostBytes) problems.push(`${String(bytes)} bytes`);
  if (new Set(ids).size !== ids.length) problems.push(`the same id twice: ${ids.join()}`);
  if (card.actions.length > 6) problems.push(`${String(card.actions.length)} buttons`);
  if (/[\ud800-\udfff]/u.test(visibleText(card))) problems.push('half a character');
  return problems;
}

/** Control characters, and what hides text or turns it round. */
function isInvisible(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const isControl = (code < 0x20 && code !== 0x0a) || (code >= 0x7f && code <= 0x9f);
  const isTurning = (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f);
  return isControl || isTurning || [0x061c, 0x200b, 0x200e, 0x200f, 0xfeff].includes(code);
}

const allowedKeys = new Set(['type', '$schema', 'version', 'lang', 'refresh', 'body', 'actions']);

/** Where people's text could become a link, a mention or markup, or turn round what stands beside it. */
export function textProblemsOf(card: AdaptiveCard): string[] {
  const hidden = Array.from(visibleText(card)).filter(isInvisible);
  const problems = hidden.map((each) => `hidden ${(each.codePointAt(0) ?? 0).toString(16)}`);
  for (const element of partsOf(card).elements) {
    // TextBlock and Fact read Markdown and mentions; no card has one.
    if (['TextBlock', 'FactSet'].includes(element.type)) problems.push(element.type);
    if (element.type !== 'Input.ChoiceSet') continue;
    const titles = element.choices.map((choice) => choice.title);
    problems.push(...titles.filter((title) => /[<>[\]`*_~|\\]|:\/\//.test(title)));
  }
  return [...problems, ...Object.keys(card).filter((key) => !allowedKeys.has(key))];
}
