import type { CardKind } from '@causeway/shared/domain/notice/notice.js';
import type { Facts } from '@causeway/shared/lib/decision.js';
import { botText } from '@causeway/shared/text/bot-text.js';
import { problemSentence } from '@causeway/shared/text/problem-text.js';
import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/adaptive-card.js';
import { cardContentType } from '../../cards/adaptive-card.js';
import type { CardAction } from '../../cards/card-actions.js';
import { cardActionSchema } from '../../cards/card-actions.js';
import { note, withLead } from '../../cards/card-parts.js';
import { chatCard } from '../../cards/chat-card.js';
import { noticeCard } from '../../cards/notice-card.js';
import { whatHappenedSince } from '../../cards/what-happened-since.js';
import { isSharedIn, mayReadApproval } from '../../usecases/approval/share-approval.js';
import { getNoticeView } from '../../usecases/notice/get-notice-view.js';
import { press } from '../press.js';
import type { Reader, Turn } from '../turn.js';
import { isPersonal, notUnderstood, readerOf } from '../turn.js';

const invokeSchema = z.object({ action: z.object({ data: z.unknown().optional() }) });

/** A press that came too late: the card shows what happened, which says more than a refusal. */
const overtaken = new Set(['stale', 'not-in-state', 'held-by-other', 'not-asked']);
/** After these, the person may have no part in the subject, so nothing of it is shown. */
const unseen = new Set(['absent', 'forbidden']);

interface Subject {
  readonly kind: CardKind;
  readonly subjectId: string;
}

/** Rebuilt from how things are now. Undefined once the subject is gone. */
async function cardNow(turn: Turn, subject: Subject, refusal: Refusal | undefined) {
  const { ports, actor, links } = turn;
  const view = await getNoticeView(ports, actor.tenantId, {
    ...subject,
    personId: actor.personId,
  });
  if (!view) return undefined;
  const card = noticeCard(view, links);
  if (!refusal) return card;
  // An approval's refusal knows who was faster, what it is now and what made it void.
  const isTold = refusal.code === 'stale' && 'approval' in view;
  const sentence =
    overtaken.has(refusal.code) && !isTold
      ? whatHappenedSince(view)
      : problemSentence(refusal, view);
  return withLead(card, note(sentence, 'attention'));
}

interface Refusal {
  readonly code: string;
  readonly facts: Facts;
}

function refusedCard(turn: Turn, reader: Reader, refusal: Refusal): AdaptiveCard {
  return chatCard({ kind: 'refused', ...refusal }, reader, turn.links);
}

/** Does what a button says and answers with the card that stands there now. */
async function cardAfterPress(turn: Turn, action: CardAction): Promise<AdaptiveCard> {
  const pressed = await press(turn, action);
  if (pressed.kind === 'say') {
    return chatCard(pressed.reply, await readerOf(turn), turn.links);
  }
  const refusal = pressed.kind === 'refused' ? pressed : undefined;
  const mayShow = refusal === undefined || !unseen.has(refusal.code);
  const card = mayShow ? await cardNow(turn, pressed.subject, refusal) : undefined;
  if (card) return card;
  const gone = refusal ?? { code: 'absent', facts: {} };
  return refusedCard(turn, await readerOf(turn), gone);
}

export function readAction(data: unknown): CardAction | undefined {
  const parsed = cardActionSchema.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}

function answerWith(card: AdaptiveCard) {
  return { status: 200, body: { statusCode: 200, type: cardContentType, value: card } };
}

/** In a group, whoever pressed alone sees the answer; whoever has no part in it sees what all see. */
async function cardInGroup(turn: Turn, action: CardAction): Promise<AdaptiveCard | undefined> {
  if (!('approvalId' in action)) return undefined;
  const { ports, actor, activity } = turn;
  const { approvalId } = action;
  const place = { approvalId, conversationId: activity.conversation.id };
  if (!(await isSharedIn(ports, actor.tenantId, place))) return undefined;
  const subject = { kind: 'approval-shared', subjectId: approvalId } as const;
  const hasPart = await mayReadApproval(ports, actor, approvalId);
  return hasPart ? cardAfterPress(turn, action) : cardNow(turn, subject, undefined);
}

/** A button of a card was pressed, on a client that takes a new card for an answer. */
export async function pressButton(turn: Turn) {
  const value = invokeSchema.safeParse(turn.activity.value);
  if (!value.success) return notUnderstood;
  const action = readAction(value.data.action.data);
  if (!isPersonal(turn.activity)) {
    const shown = action && (await cardInGroup(turn, action));
    return shown ? answerWith(shown) : notUnderstood;
  }
  if (!action) {
    const { locale } = await readerOf(turn);
    const type = 'application/vnd.microsoft.activity.message';
    const body = { statusCode: 200, type, value: botText(locale).unreadable };
    return { status: 200, body };
  }
  return answerWith(await cardAfterPress(turn, action));
}
