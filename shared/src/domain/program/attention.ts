import type { Instant } from '../../lib/instant.js';
import type { GateOutcome } from '../gate/gate-outcome.js';
import type { Stage } from './stage.js';
import { isUnderWay } from './stage.js';

/** Why a program stands at the top of the portfolio. */
export const attentions = ['overdue', 'twice-extended', 'inconclusive-twice'] as const;
export type Attention = (typeof attentions)[number];

const twice = 2;

/**
 * A frame is over when more time was taken or its date has passed. Two of them, and nothing is shown
 * yet: then somebody has to say why it goes on.
 */
export function attentionOf(
  stage: Pick<Stage, 'phase' | 'decideBy' | 'extensions'>,
  outcome: GateOutcome | null,
  now: Instant,
): readonly Attention[] {
  if (!isUnderWay(stage)) return [];
  const { decideBy, extensions } = stage;
  const isOverdue = decideBy !== null && now >= decideBy;
  const frames = extensions.length + (isOverdue ? 1 : 0);
  const reasons: readonly (readonly [Attention, boolean])[] = [
    ['overdue', isOverdue],
    ['twice-extended', extensions.length >= twice],
    ['inconclusive-twice', frames >= twice && outcome === 'inconclusive'],
  ];
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []));
}
