import type { Instant } from '../../lib/instant.js';
import type { GateOutcome } from '../gate/gate-outcome.js';
import type { Stage } from './stage.js';
import { isUnderWay } from './stage.js';
import { decisionFrame } from './decision-frame.js';

/** Why a program stands at the top of the portfolio. */
export const attentions = ['overdue', 'twice-extended', 'inconclusive-twice'] as const;
export type Attention = (typeof attentions)[number];

const twice = 2;

/** Every extension ended a frame, and so does every frame after a date that nobody moved. */
function framesOver(
  { phase, decideBy, extensions }: Pick<Stage, 'phase' | 'decideBy' | 'extensions'>,
  now: Instant,
): number {
  const frame = decisionFrame({ phase });
  if (frame === null || decideBy === null || now < decideBy) return extensions.length;
  return extensions.length + 1 + Math.floor((now - decideBy) / frame);
}

/** Two frames are over and nothing is shown yet: then somebody has to say why it goes on. */
export function attentionOf(
  stage: Pick<Stage, 'phase' | 'decideBy' | 'extensions'>,
  outcome: GateOutcome | null,
  now: Instant,
): readonly Attention[] {
  if (!isUnderWay(stage)) return [];
  const { decideBy, extensions } = stage;
  const isOverdue = decideBy !== null && now >= decideBy;
  const reasons: readonly (readonly [Attention, boolean])[] = [
    ['overdue', isOverdue],
    ['twice-extended', extensions.length >= twice],
    ['inconclusive-twice', framesOver(stage, now) >= twice && outcome === 'inconclusive'],
  ];
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []));
}
