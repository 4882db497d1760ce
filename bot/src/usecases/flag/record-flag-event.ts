import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { FlagEvent } from '@causeway/shared/domain/flag/flag-event.js';

/** What the record keeps of an event: facts in the open, people and their words behind commitments that can be erased. */
export interface Recorded {
  readonly body: Readonly<Record<string, string | number | boolean | null>>;
  readonly personal: Readonly<Record<string, string>>;
}

function open(body: Recorded['body']): Recorded {
  return { body, personal: {} };
}

type CorrectionEvent = Extract<FlagEvent, { type: 'correction-planned' | 'correction-closed' }>;

function recordCorrection({ type, correction }: CorrectionEvent): Recorded {
  const { dueAt, ownerId, recipients, closed } = correction;
  return type === 'correction-planned'
    ? { body: { dueAt }, personal: { to: ownerId ?? '', text: recipients ?? '' } }
    : { body: { how: closed?.how ?? null }, personal: { text: closed?.text ?? '' } };
}

export function recordFlagEvent(event: FlagEvent): Recorded {
  switch (event.type) {
    case 'flag-raised': {
      const { reason, reach, toolName, source, mode } = event.report;
      const body = { reason, reach, toolName, source, mode, severity: event.severity };
      return { body, personal: { text: event.report.text, note: event.report.note ?? '' } };
    }
    case 'flag-assigned':
      return open({ programId: event.programId, useCaseId: event.useCaseId });
    case 'flag-asked': {
      const { role, step, respondBy, personId } = event.ask;
      const skipped = event.skipped.length;
      return { body: { role, step, respondBy, skipped }, personal: { to: personId } };
    }
    case 'path-exhausted':
      return open({ skipped: event.skipped.length });
    case 'flag-claimed':
    case 'flag-handed-to':
      return { body: { until: event.claim.until }, personal: { to: event.claim.personId } };
    case 'claim-released':
      return open({});
    case 'claim-expired':
      return { body: {}, personal: { to: event.personId } };
    case 'reporter-asked':
      return { body: {}, personal: { text: event.question.text } };
    case 'reporter-replied':
      return { body: {}, personal: { text: event.reply } };
    case 'severity-set': {
      const { basis, severity } = event;
      if (basis.kind === 'overridden') {
        return { body: { severity, basis: basis.kind }, personal: { text: basis.because } };
      }
      return open({ severity, basis: basis.kind });
    }
    case 'flag-confirmed':
    case 'correction-overdue':
    case 'flag-withdrawn':
    case 'undo-offered':
      return open({});
    case 'correction-planned':
    case 'correction-closed':
      return recordCorrection(event);
    case 'flag-answered': {
      const { kind, text, toAll } = event.answer;
      return { body: { kind }, personal: { text, ...(toAll === undefined ? {} : { toAll }) } };
    }
    case 'flag-dismissed':
      return { body: { reason: event.dismissal.reason }, personal: { text: event.dismissal.text } };
    case 'flag-reopened':
      return { body: { byReporter: event.byReporter }, personal: { text: event.because } };
    case 'flag-added-to':
      return { body: {}, personal: { text: event.addition.text } };
    case 'move-undone':
      return open({ state: event.restores.state });
    default:
      return assertNever(event);
  }
}
