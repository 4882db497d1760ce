import type { Decision, Rejected } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import type { Correction } from './correction.js';
import type { OwnerMove } from './decide-flag.js';
import { refuseStale } from './decide-flag.js';
import type { Flag } from './flag.js';
import type { FlagEvent, FlagRejection } from './flag-event.js';

function openCorrection(flag: Flag, version: number): Correction | Rejected<FlagRejection> {
  const stale = refuseStale(flag, version);
  if (stale) return stale;
  if (flag.triage.state === 'withdrawn') return reject('not-in-state', { state: 'withdrawn' });
  const { correction } = flag.triage;
  if (!correction) return reject('no-correction');
  return correction.closed ? reject('correction-closed-already') : correction;
}

export interface PlanCorrection extends OwnerMove {
  readonly recipients: string;
  readonly ownerId: PersonId;
  readonly dueAt: Instant;
}

export function decidePlanCorrection(
  flag: Flag,
  move: PlanCorrection,
): Decision<FlagEvent, FlagRejection> {
  const correction = openCorrection(flag, move.version);
  if ('code' in correction) return correction;
  if (move.recipients.trim() === '') return reject('text-missing');
  if (move.dueAt <= move.now) return reject('correction-due-in-past');
  const { recipients, ownerId, dueAt } = move;
  return accept({
    type: 'correction-planned',
    correction: { ...correction, recipients, ownerId, dueAt },
  });
}

export interface CloseCorrection extends OwnerMove {
  readonly how: 'done' | 'not-possible';
  readonly text: string;
}

export function decideCloseCorrection(
  flag: Flag,
  move: CloseCorrection,
): Decision<FlagEvent, FlagRejection> {
  const correction = openCorrection(flag, move.version);
  if ('code' in correction) return correction;
  if (move.text.trim() === '') return reject('text-missing');
  const closed = { how: move.how, text: move.text, by: move.by, at: move.now };
  return accept({ type: 'correction-closed', correction: { ...correction, closed } });
}
