import { assertNever } from '../../lib/assert-never.js';
import type { Evidence, EvidenceEvent } from './evidence.js';

export function evolveEvidence(before: Evidence | undefined, event: EvidenceEvent): Evidence {
  if (event.type === 'evidence-recorded') return event.evidence;
  if (!before) throw new Error(`${event.type} has no evidence to happen to`);
  switch (event.type) {
    case 'evidence-renewed': {
      const { finding, by, at, expiresAt } = event;
      return { ...before, finding, recordedBy: by, recordedAt: at, expiresAt, expiredAt: null };
    }
    case 'evidence-withdrawn':
      return { ...before, withdrawal: event.withdrawal };
    case 'evidence-expired':
      return { ...before, expiredAt: event.at };
    default:
      return assertNever(event);
  }
}
