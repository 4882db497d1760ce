import type { FlagLine, FlagPage } from '@causeway/shared/api/flags.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeConfidentialReporter } from '@causeway/shared/domain/access/permissions.js';
import { flagDueAt } from '@causeway/shared/domain/flag/due-at.js';
import { excerptOf } from '@causeway/shared/domain/flag/excerpt.js';
import type { Flag } from '@causeway/shared/domain/flag/flag.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';

function viewLine(flag: Flag, names: Names): FlagLine {
  const { report, triage } = flag;
  return {
    id: flag.id,
    version: flag.version,
    state: triage.state,
    excerpt: excerptOf(report.text),
    toolName: report.toolName,
    useCaseName: report.useCaseName,
    programId: flag.programId,
    reason: report.reason,
    reach: report.reach,
    severity: triage.severity,
    heldBy: names.orNull(triage.claim?.personId),
    raisedAt: report.raisedAt,
    dueAt: flagDueAt(flag),
  };
}

function viewTriage(flag: Flag, names: Names) {
  const { ask, question, correction, answer, dismissal } = flag.triage;
  return {
    ask: ask
      ? {
          person: names.of(ask.personId),
          role: ask.role,
          askedAt: ask.askedAt,
          respondBy: ask.respondBy,
        }
      : null,
    question: question ? { ...question, askedBy: names.of(question.askedBy) } : null,
    correction: correction
      ? {
          recipients: correction.recipients,
          owner: names.orNull(correction.ownerId),
          dueAt: correction.dueAt,
          closed: correction.closed
            ? { ...correction.closed, by: names.of(correction.closed.by) }
            : null,
        }
      : null,
    answer: answer ? { ...answer, by: names.of(answer.by) } : null,
    dismissal: dismissal ? { ...dismissal, by: names.of(dismissal.by) } : null,
  };
}

function peopleIn(flag: Flag): (PersonId | null | undefined)[] {
  const { claim, ask, question, correction, answer, dismissal } = flag.triage;
  return [
    claim?.personId,
    ask?.personId,
    question?.askedBy,
    correction?.ownerId,
    correction?.closed?.by,
    answer?.by,
    dismissal?.by,
  ];
}

async function toldState(
  stores: Stores,
  flag: Flag,
  reporterId: PersonId | undefined,
): Promise<FlagPage['told']> {
  if (!reporterId) return null;
  const kinds = ['flag-answered', 'flag-dismissed'] as const;
  const latest = await stores.notices.latestDelivery(flag.id, reporterId, kinds);
  if (!latest) return null;
  return latest.seenAt === null ? latest.delivery : 'seen';
}

/** The page of a flag for somebody who triages it. */
export async function viewFlag(
  stores: Stores,
  flag: Flag,
  viewer: Actor,
  now: Instant,
): Promise<FlagPage> {
  const reporterId = await stores.flags.reporterOf(flag.id);
  const isNamed = flag.report.mode === 'named';
  const shown = isNamed ? reporterId : undefined;
  const names = await namePeople(stores, [...peopleIn(flag), shown], now);
  const { report, triage } = flag;
  return {
    ...viewLine(flag, names),
    useCaseId: flag.useCaseId,
    report: {
      text: report.text,
      source: report.source,
      toolVersion: report.toolVersion,
      phase: report.phase,
      ring: report.ring,
      outcome: report.outcome,
      minutesCorrecting: report.minutesCorrecting,
      note: report.note,
      messageLink: report.messageLink,
      mode: report.mode,
    },
    severityBasis: triage.severityBasis,
    additions: [...flag.additions],
    attachments: [...(await stores.attachments.list(flag.id))],
    claimUntil: triage.claim?.until ?? null,
    ...viewTriage(flag, names),
    answerBy: flag.answerBy,
    undoUntil: flag.undo?.by === viewer.personId && flag.undo.until > now ? flag.undo.until : null,
    reporter: names.orNull(shown),
    maySeeReporter:
      !isNamed && reporterId !== undefined && maySeeConfidentialReporter(viewer, flag.programId),
    told: await toldState(stores, flag, reporterId),
  };
}
