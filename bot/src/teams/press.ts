import { excerptOf } from '@causeway/shared/domain/flag/excerpt.js';
import type { ChatReply } from '@causeway/shared/api/chat-reply.js';
import type { NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { Facts } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { CardAction, FormAction } from '../cards/card-actions.js';
import { acknowledgeDrill } from '../usecases/drill/acknowledge-drill.js';
import { addToMyFlag } from '../usecases/flag/add-to-my-flag.js';
import { claimFlag } from '../usecases/flag/claim-flag.js';
import { getFlagForm } from '../usecases/flag/get-flag-form.js';
import { handFlagTo } from '../usecases/flag/hand-flag-to.js';
import { listMyFlags } from '../usecases/flag/list-my-flags.js';
import { reopenMyFlag } from '../usecases/flag/reopen-my-flag.js';
import { replyToQuestion } from '../usecases/flag/reply-to-question.js';
import { withdrawMyFlag } from '../usecases/flag/withdraw-my-flag.js';
import { answerHandOver } from '../usecases/hand-over/answer-hand-over.js';
import { passOnHandOver } from '../usecases/hand-over/pass-on-hand-over.js';
import { takeHandOver } from '../usecases/hand-over/take-hand-over.js';
import { withdrawHandOver } from '../usecases/hand-over/withdraw-hand-over.js';
import { answerStatement } from './answer-statement.js';
import type { PressOnProgram } from './press-decision.js';
import { pressOnProgram } from './press-decision.js';
import { raiseFromForm } from './raise-from-form.js';
import { readForm } from './read-form.js';
import type { Turn } from './turn.js';

/** Replies that need no look at the store when they are drawn. */
export type SaidReply = Exclude<ChatReply, { kind: 'card' }>;

interface Subject {
  readonly kind: NoticeKind;
  readonly subjectId: string;
}

export type Pressed =
  | { readonly kind: 'say'; readonly reply: SaidReply }
  | { readonly kind: 'done'; readonly subject: Subject }
  | {
      readonly kind: 'refused';
      readonly subject: Subject;
      readonly code: string;
      readonly facts: Facts;
    };

const shownFlags = 10;
/** A form to fill in, with nothing in it or with what was pasted. */
export async function offerToFlag({ ports, actor }: Turn, text: string): Promise<SaidReply> {
  const form = await getFlagForm(ports, actor, { teamsAppId: null });
  return {
    kind: 'offer-to-flag',
    text,
    nonce: ports.newId(),
    form,
    typed: {},
    problems: [],
  };
}

export async function myLatestFlags({ ports, actor }: Turn): Promise<SaidReply> {
  const outcome = await listMyFlags(ports, actor, {});
  if (outcome.kind === 'rejected') return { ...outcome, kind: 'refused' };
  const { flags, next } = outcome.value;
  return {
    kind: 'my-flags',
    flags: flags.slice(0, shownFlags).map(({ id, state, text, toolName }) => ({
      id,
      state,
      toolName,
      excerpt: excerptOf(text),
    })),
    hasMore: next !== null || flags.length > shownFlags,
  };
}

async function sendForm(turn: Turn, action: FormAction): Promise<SaidReply> {
  const { ports, actor } = turn;
  const text = action.text ?? '';
  const read = readForm(action, text);
  if (read.kind === 'problems') {
    const form = await getFlagForm(ports, actor, { teamsAppId: null });
    const { typed, problems } = read;
    const left = { kind: 'offer-to-flag', text, nonce: action.nonce, form, typed } as const;
    return { ...left, problems: [...problems] };
  }
  const raised = await raiseFromForm(turn, read, {
    nonce: action.nonce,
    source: 'pasted',
    messageLink: null,
  });
  return raised.kind === 'raised' ? { kind: 'thanks', what: raised.what } : raised;
}

type PressOnSubject = Extract<CardAction, { readonly card: NoticeKind }>;
type PressOnFlag = Exclude<PressOnSubject, PressOnProgram | { readonly action: 'show-card' }>;

function subjectOf(action: PressOnSubject): Subject {
  const { card: kind } = action;
  if ('flagId' in action) return { kind, subjectId: action.flagId };
  if ('handOverId' in action) return { kind, subjectId: action.handOverId };
  if ('drillId' in action) return { kind, subjectId: action.drillId };
  if ('approvalId' in action) return { kind, subjectId: action.approvalId };
  if ('waiverId' in action) return { kind, subjectId: action.waiverId };
  if ('sheetId' in action) return { kind, subjectId: action.sheetId };
  if ('entryId' in action) return { kind, subjectId: action.entryId };
  return { kind, subjectId: 'evidenceId' in action ? action.evidenceId : action.subjectId };
}

function isOnProgram(action: PressOnSubject): action is PressOnProgram {
  const subjects = ['approvalId', 'waiverId', 'evidenceId', 'sheetId', 'entryId'];
  return subjects.some((subject) => subject in action);
}

/** Calls the use case of the button. Roles, state and version are looked up there again. */
async function carryOut({ ports, actor }: Turn, action: PressOnFlag): Promise<Outcome<unknown>> {
  switch (action.action) {
    case 'claim-flag':
      return claimFlag(ports, actor, action);
    case 'hand-flag-to': {
      const { personId } = action;
      return personId
        ? handFlagTo(ports, actor, { ...action, personId })
        : reject('unknown-person');
    }
    case 'reply-to-question':
      return replyToQuestion(ports, actor, { ...action, text: action.reply ?? '' });
    case 'add-to-flag':
      return addToMyFlag(ports, actor, { ...action, text: action.addition ?? '' });
    case 'withdraw-flag':
      return withdrawMyFlag(ports, actor, action);
    case 'reopen-flag':
      return reopenMyFlag(ports, actor, { ...action, because: action.because ?? '' });
    case 'take-hand-over':
      return takeHandOver(ports, actor, action);
    case 'pass-on-hand-over': {
      const { personId } = action;
      return personId
        ? passOnHandOver(ports, actor, { ...action, personId })
        : reject('unknown-person');
    }
    case 'answer-hand-over': {
      const { judgement, answer } = action;
      return judgement && answer
        ? answerHandOver(ports, actor, { ...action, judgement, text: answer })
        : reject('text-missing');
    }
    case 'withdraw-hand-over':
      return withdrawHandOver(ports, actor, action);
    case 'acknowledge-drill':
      return acknowledgeDrill(ports, actor, action);
    default:
      return assertNever(action);
  }
}

/** Does what a button says. */
export async function press(turn: Turn, action: CardAction): Promise<Pressed> {
  switch (action.action) {
    case 'send-flag':
    case 'ask-judge':
      return { kind: 'say', reply: await sendForm(turn, action) };
    case 'open-form':
      return { kind: 'say', reply: await offerToFlag(turn, '') };
    case 'list-my-flags':
      return { kind: 'say', reply: await myLatestFlags(turn) };
    case 'show-card':
      return { kind: 'done', subject: subjectOf(action) };
    case 'answer-statement':
      return { kind: 'say', reply: await answerStatement(turn, action) };
    default: {
      const outcome = isOnProgram(action)
        ? await pressOnProgram(turn, action)
        : await carryOut(turn, action);
      const subject = subjectOf(action);
      return outcome.kind === 'done'
        ? { kind: 'done', subject }
        : { kind: 'refused', subject, code: outcome.code, facts: outcome.facts };
    }
  }
}
