import type { MyFlag } from '@causeway/shared/api/mine.js';
import type { Flag } from '@causeway/shared/domain/flag/flag.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';

function outcomeOf(flag: Flag): MyFlag['outcomeOfFlag'] {
  const { answer, dismissal } = flag.triage;
  if (answer) return { kind: answer.kind, text: answer.text, at: answer.at };
  return dismissal ? { kind: 'dismissed', text: dismissal.text, at: dismissal.at } : null;
}

/** What the reporter sees of their own flag. */
export function drawMyFlag(
  flag: Flag,
  names: Names,
  accountableId: PersonId | null,
  attachments: MyFlag['attachments'],
): MyFlag {
  const { report, triage } = flag;
  const { question, correction, state } = triage;
  return {
    id: flag.id,
    state,
    text: report.text,
    toolName: report.toolName,
    useCaseName: report.useCaseName,
    reason: report.reason,
    reach: report.reach,
    outcome: report.outcome,
    minutesCorrecting: report.minutesCorrecting,
    note: report.note,
    mode: report.mode,
    raisedAt: report.raisedAt,
    answerBy: flag.answerBy,
    accountable: names.orNull(accountableId ?? triage.ask?.personId),
    heldBy: names.orNull(triage.claim?.personId),
    additions: [...flag.additions],
    attachments,
    question: question
      ? { text: question.text, reply: question.reply, askedAt: question.askedAt }
      : null,
    correction: correction
      ? {
          dueAt: correction.dueAt,
          owner: names.orNull(correction.ownerId),
          closed: correction.closed
            ? { how: correction.closed.how, text: correction.closed.text }
            : null,
        }
      : null,
    outcomeOfFlag: outcomeOf(flag),
    mayWithdraw: state === 'new' || state === 'in-triage' || state === 'confirmed',
    mayReopen: (state === 'answered' || state === 'dismissed') && !flag.reopenedByReporter,
  };
}

export async function viewMyFlag(stores: Stores, flag: Flag, now: Instant): Promise<MyFlag> {
  const charter = flag.useCaseId ? await stores.charters.get(flag.useCaseId) : undefined;
  const accountableId = charter?.accountableId ?? null;
  const { claim, ask, correction } = flag.triage;
  const people = [accountableId, claim?.personId, ask?.personId, correction?.ownerId];
  const names = await namePeople(stores, people, now);
  const attachments = await stores.attachments.list(flag.id);
  return drawMyFlag(flag, names, accountableId, [...attachments]);
}
