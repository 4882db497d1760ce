import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import { drillDeadline } from '../escalation/deadline.js';
import type { Candidate } from '../escalation/next-ask.js';
import { nextAsk } from '../escalation/next-ask.js';
import type { Drill, DrillEvent, DrillRejection } from './drill.js';

type DrillDecision = Decision<DrillEvent, DrillRejection>;

function askAfter(path: readonly Candidate[], step: number, now: Instant): DrillEvent {
  const { ask, skipped } = nextAsk(path, step, drillDeadline, now);
  return ask
    ? { type: 'drill-asked', ask, skipped, at: now }
    : { type: 'drill-exhausted', skipped, at: now };
}

export function decideStartDrill(drill: Drill, path: readonly Candidate[]): DrillDecision {
  if (path.length === 0) return reject('no-path');
  return accept({ type: 'drill-started', drill }, askAfter(path, -1, drill.startedAt));
}

export function decideAcknowledgeDrill(drill: Drill, by: PersonId, now: Instant): DrillDecision {
  if (drill.state !== 'running') return reject('not-in-state', { state: drill.state });
  if (drill.ask?.personId !== by) return reject('not-asked');
  return accept({ type: 'drill-acknowledged', by, at: now });
}

export function decideEscalateDrill(
  drill: Drill,
  path: readonly Candidate[],
  now: Instant,
): DrillDecision {
  if (drill.state !== 'running' || !drill.ask || now < drill.ask.respondBy)
    return reject('not-due');
  return accept(askAfter(path, drill.ask.step, now));
}
