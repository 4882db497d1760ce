import type { StageEvent, Stop } from '@causeway/shared/domain/program/stage.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';

function stopped({ id, scope, reason }: Stop) {
  return { body: { stopId: id, scope }, personal: { reason } };
}

/** What stands on record: facts for ever, what people wrote as long as they are remembered. */
export function recordStageEvent(event: StageEvent): {
  readonly body: Readonly<Record<string, unknown>>;
  readonly personal: Readonly<Record<string, unknown>>;
} {
  switch (event.type) {
    case 'stage-started': {
      const { phase, ring, decideBy } = event.stage;
      return { body: { phase, ring, decideBy }, personal: {} };
    }
    case 'stage-lead-named':
      return { body: {}, personal: { lead: event.leadId } };
    case 'stage-answered': {
      const { phase, ring, evidenceIds, answer } = event.answer;
      return { body: { phase, ring, evidenceIds }, personal: { answer } };
    }
    case 'stage-advanced': {
      const { to, step, decideBy } = event;
      const { transition, approvalId, snapshotId } = step;
      return { body: { to, transition, approvalId, snapshotId, decideBy }, personal: {} };
    }
    case 'stage-extended': {
      const { until, reason } = event.extension;
      return { body: { until }, personal: { reason } };
    }
    case 'stage-ended': {
      const { insteadFor, reason } = event.end;
      return { body: { insteadFor }, personal: { reason } };
    }
    case 'stage-held':
    case 'stage-halted':
      return stopped(event.stop);
    case 'stage-resumed': {
      const { id, kind, scope } = event.stop;
      return { body: { stopId: id, kind, scope }, personal: { reason: event.reason } };
    }
    case 'stage-retreated': {
      const { to, reason, decideBy } = event;
      return { body: { to, decideBy }, personal: { reason } };
    }
    case 'stage-decision-near':
    case 'stage-decision-overdue':
      return { body: {}, personal: {} };
    default:
      return assertNever(event);
  }
}
