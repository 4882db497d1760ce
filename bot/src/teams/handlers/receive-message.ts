import { findApprovalToShare } from '../../usecases/approval/share-approval.js';
import { answerFromStatements } from '../../usecases/chat/answer-from-statements.js';
import { answerStatus } from '../../usecases/chat/answer-status.js';
import { rememberConversation } from '../../usecases/person/remember-conversation.js';
import { cutToLimit } from '../flagged-message.js';
import { tidyText } from '../html-to-text.js';
import { myLatestFlags, offerToFlag, press } from '../press.js';
import type { Turn } from '../turn.js';
import { isPersonal, nothingToSay, reply } from '../turn.js';
import { readAction } from './press-button.js';

/** A paste rather than a sentence to the bot. */
const pasteLength = 160;
const pasteLines = 3;

const help = new Set(['help', 'hilfe', '?', 'hi', 'hello', 'hallo', 'start']);
const mine = new Set(['my flags', 'meine meldungen', 'flags']);

/** The rest of what was written may name a program or a tool. */
const questions: readonly (readonly [RegExp, Asks])[] = [
  [/^(?:status|stand|wie läuft es)(?=$|[\s?:,])/i, 'status'],
  [/^(?:what changes|what will change|was ändert sich)(?=$|[\s?:,])/i, 'replaces'],
  [/^(?:data|daten)(?=$|[\s?:,])/i, 'data-use'],
  [/^(?:may i|can i|am i allowed|darf ich|kann ich)(?=$|[\s?:,])/i, 'permitted-use'],
  [/^(?:approval|freigabe)(?=$|[\s?:,])/i, 'approval'],
];

type Asks = 'status' | 'replaces' | 'data-use' | 'permitted-use' | 'approval';

export type Said =
  | { readonly kind: 'help' }
  | { readonly kind: 'my-flags' }
  | { readonly kind: 'ask'; readonly about: Asks; readonly written: string }
  | { readonly kind: 'flag'; readonly text: string }
  | { readonly kind: 'unknown' };

/** The bot's own name, where a message begins with a mention of it. */
function withoutMention(text: string): string {
  return text.replace(/<at[^<>]{0,200}>[^<>]{0,400}<\/at>/g, ' ');
}

/** What somebody wants who wrote this to the bot. */
export function readMessage(written: string): Said {
  const text = tidyText(withoutMention(written));
  const bare = text.toLowerCase().replace(/[.!\s]+$/, '');
  if (bare === '' || help.has(bare)) return { kind: 'help' };
  if (mine.has(bare)) return { kind: 'my-flags' };
  const command = /^(?:flag|melden)(?=$|[\s:])[\s:]*/i.exec(text);
  if (command) return { kind: 'flag', text: cutToLimit(text.slice(command[0].length).trim()) };
  const isPaste = text.length >= pasteLength || text.split('\n').length >= pasteLines;
  for (const [begins, about] of isPaste ? [] : questions) {
    const asked = begins.exec(text);
    if (asked) return { kind: 'ask', about, written: text.slice(asked[0].length).trim() };
  }
  return isPaste ? { kind: 'flag', text: cutToLimit(text) } : { kind: 'unknown' };
}

async function rememberWhere({ ports, actor, activity }: Turn): Promise<void> {
  await rememberConversation(ports, actor, {
    conversationId: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient?.id ?? '',
  });
}

/** A press from a client without Action.Execute: it comes as a message, so its answer is one. */
async function answerPress(turn: Turn): Promise<void> {
  const action = readAction(turn.activity.value);
  if (!action) return reply(turn, { kind: 'unknown' });
  const pressed = await press(turn, action);
  if (pressed.kind === 'say') return reply(turn, pressed.reply);
  const { subject } = pressed;
  if (pressed.kind === 'refused') {
    return reply(turn, { kind: 'refused', code: pressed.code, facts: pressed.facts });
  }
  return reply(turn, { kind: 'card', notice: subject.kind, subjectId: subject.subjectId });
}

/** A question for approval, for everybody in this chat to see that it is asked. */
async function shareApproval(turn: Turn, written: string): Promise<void> {
  const { ports, actor } = turn;
  const subjectId = await findApprovalToShare(ports, actor, written);
  if (subjectId === undefined) return reply(turn, { kind: 'not-shared' });
  const notice = isPersonal(turn.activity) ? 'approval-requested' : 'approval-shared';
  return reply(turn, { kind: 'card', notice, subjectId });
}

async function answerQuestion(turn: Turn, about: Asks, written: string): Promise<void> {
  const { ports, actor } = turn;
  switch (about) {
    case 'approval':
      return shareApproval(turn, written);
    case 'status':
      return reply(turn, await answerStatus(ports, actor, { written }));
    default:
      return reply(turn, await answerFromStatements(ports, actor, { about, written }));
  }
}

async function answerText(turn: Turn): Promise<void> {
  const said = readMessage(turn.activity.text ?? '');
  switch (said.kind) {
    case 'ask':
      return answerQuestion(turn, said.about, said.written);
    case 'flag':
      return reply(turn, await offerToFlag(turn, said.text));
    case 'my-flags':
      return reply(turn, await myLatestFlags(turn));
    default:
      return reply(turn, { kind: said.kind });
  }
}

/** Somebody wrote to the bot, pasted an output, or pressed a button on an older client. */
export async function receiveMessage(turn: Turn) {
  const { activity } = turn;
  const isPress = typeof activity.value === 'object' && activity.value !== null;
  if (!isPersonal(activity)) {
    // Teams sends these only when the bot is mentioned. What is personal stays in the 1:1 chat.
    if (isPress) return nothingToSay;
    const said = readMessage(activity.text ?? '');
    const asks = said.kind === 'ask' && said.about === 'approval';
    await (asks ? shareApproval(turn, said.written) : reply(turn, { kind: 'in-group' }));
    return nothingToSay;
  }
  await rememberWhere(turn);
  await (isPress ? answerPress(turn) : answerText(turn));
  return nothingToSay;
}
