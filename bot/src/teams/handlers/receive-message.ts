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

export type Said =
  | { readonly kind: 'help' }
  | { readonly kind: 'my-flags' }
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

async function answerText(turn: Turn): Promise<void> {
  const said = readMessage(turn.activity.text ?? '');
  switch (said.kind) {
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
    if (!isPress) await reply(turn, { kind: 'in-group' });
    return nothingToSay;
  }
  await rememberWhere(turn);
  await (isPress ? answerPress(turn) : answerText(turn));
  return nothingToSay;
}
