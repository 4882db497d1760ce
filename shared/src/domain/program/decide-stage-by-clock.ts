import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import { defaults } from '../defaults.js';
import type { Stage, StageEvent } from './stage.js';
import { isUnderWay } from './stage.js';

/** When the clock has the next word about the decision date; null when there is no date. */
export function nextDecisionTick(stage: Stage): Instant | null {
  const { decideBy, remindedAt, overdueAt } = stage;
  if (decideBy === null || !isUnderWay(stage)) return null;
  const everyMs = defaults.decisionReminderMs.value;
  if (overdueAt !== null) return (remindedAt ?? overdueAt) + everyMs;
  return remindedAt === null ? decideBy - everyMs : decideBy;
}

/** Time reminds, and says that a decision is overdue, again and again. It decides nothing. */
export function decideDecisionTick(stage: Stage, now: Instant): Decision<StageEvent, 'not-due'> {
  const dueAt = nextDecisionTick(stage);
  if (dueAt === null || now < dueAt) return reject('not-due');
  const isOverdue = now >= (stage.decideBy ?? now);
  return accept({
    type: isOverdue ? 'stage-decision-overdue' : 'stage-decision-near',
    at: now,
  });
}
