import { assertNever } from '../../lib/assert-never.js';
import type { Flag, Triage } from './flag.js';
import type { FlagEvent } from './flag-event.js';

type Raised = Extract<FlagEvent, { type: 'flag-raised' }>;

function born(event: Raised): Flag {
  return {
    id: event.flagId,
    version: 0,
    programId: event.programId,
    useCaseId: event.useCaseId,
    report: event.report,
    triage: {
      state: 'new',
      severity: event.severity,
      severityBasis: { kind: 'provisional' },
      claim: null,
      ask: null,
      question: null,
      correction: event.correction,
      answer: null,
      dismissal: null,
    },
    additions: [],
    answerBy: event.answerBy,
    reopenedByReporter: false,
    undo: null,
  };
}

function triageAfter(triage: Triage, event: Exclude<FlagEvent, Raised>): Triage {
  switch (event.type) {
    case 'flag-asked':
      return { ...triage, ask: event.ask };
    case 'path-exhausted':
      return { ...triage, ask: null };
    case 'flag-claimed':
    case 'flag-handed-to': {
      const state = triage.state === 'new' ? 'in-triage' : triage.state;
      return { ...triage, state, claim: event.claim, ask: null };
    }
    case 'claim-released':
    case 'claim-expired': {
      const state = triage.state === 'in-triage' ? 'new' : triage.state;
      return { ...triage, state, claim: null };
    }
    case 'reporter-asked':
      return { ...triage, question: event.question };
    case 'reporter-replied':
      return triage.question
        ? { ...triage, question: { ...triage.question, reply: event.reply, repliedAt: event.at } }
        : triage;
    case 'severity-set':
      return { ...triage, severity: event.severity, severityBasis: event.basis };
    case 'flag-confirmed':
      return { ...triage, state: 'confirmed' };
    case 'correction-planned':
    case 'correction-closed':
      return { ...triage, correction: event.correction };
    case 'flag-answered':
      return { ...triage, state: 'answered', answer: event.answer, claim: null, ask: null };
    case 'flag-dismissed':
      return { ...triage, state: 'dismissed', dismissal: event.dismissal, claim: null, ask: null };
    case 'flag-withdrawn':
      return { ...triage, state: 'withdrawn', claim: null, ask: null };
    case 'flag-reopened':
      return { ...triage, state: 'in-triage', answer: null, dismissal: null };
    case 'move-undone':
      return event.restores;
    case 'flag-assigned':
    case 'flag-added-to':
    case 'correction-overdue':
    case 'undo-offered':
      return triage;
    default:
      return assertNever(event);
  }
}

/** The next flag after one event. A new flag has no before. */
export function evolveFlag(before: Flag | undefined, event: FlagEvent): Flag {
  if (event.type === 'flag-raised') return born(event);
  if (!before) throw new Error(`${event.type} has no flag to happen to`);
  const flag: Flag = { ...before, triage: triageAfter(before.triage, event), undo: null };
  switch (event.type) {
    case 'flag-assigned':
      return { ...flag, programId: event.programId, useCaseId: event.useCaseId };
    case 'flag-added-to':
      return { ...flag, undo: before.undo, additions: [...before.additions, event.addition] };
    case 'flag-reopened':
      return { ...flag, reopenedByReporter: before.reopenedByReporter || event.byReporter };
    default:
      return flag;
  }
}

/** All of a decision's events at once; an owner's move keeps what undo would restore. */
export function evolveFlagAll(before: Flag | undefined, events: readonly FlagEvent[]): Flag {
  let flag = before;
  for (const event of events) {
    flag =
      event.type === 'undo-offered' && before && flag
        ? { ...flag, undo: { by: event.by, until: event.until, restores: before.triage } }
        : evolveFlag(flag, event);
  }
  if (!flag) throw new Error('A flag needs at least one event');
  return flag;
}
