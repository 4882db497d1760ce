import type { NoticeKind } from '@causeway/shared/domain/notice/notice.js';
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
  readonly kind: NoticeKind;
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
  const sentence = overtaken.has(refusal.code)
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

/** A button of a card was pressed, on a client that takes a new card for an answer. */
export async function pressButton(turn: Turn) {
  const value = invokeSchema.safeParse(turn.activity.value);
  if (!value.success) return notUnderstood;
  // A card in a group is seen by everybody in it, so nothing personal may stand there.
  if (!isPersonal(turn.activity)) return notUnderstood;
  const action = readAction(value.data.action.data);
  if (!action) {
    const { locale } = await readerOf(turn);
    const type = 'application/vnd.microsoft.activity.message';
    const body = { statusCode: 200, type, value: botText(locale).unreadable };
    return { status: 200, body };
  }
  const card = await cardAfterPress(turn, action);
  return { status: 200, body: { statusCode: 200, type: cardContentType, value: card } };
}
