import type { Instant } from '../../lib/instant.js';
import { defaults } from '../defaults.js';
import type { Stage } from './stage.js';
import type { Standing } from './transition.js';

/** How long a phase or a ring may take before somebody decides; null where nothing is left to decide. */
export function decisionFrame({ phase }: Pick<Standing, 'phase'>): number | null {
  switch (phase) {
    case 'demonstration':
    case 'stress-testing':
    case 'infrastructure-build':
      return defaults.phaseDecisionMs.value;
    case 'staged-rollout':
      return defaults.ringDecisionMs.value;
    case 'completed':
    case 'ended':
      return null;
  }
}

export function decisionDate(standing: Pick<Standing, 'phase'>, from: Instant): Instant | null {
  const frame = decisionFrame(standing);
  return frame === null ? null : from + frame;
}

/**
 * Two frames are over and no date is ahead: what began as one is going on in nobody's name. Every
 * extension ended a frame, and so does every frame after a date that nobody moved.
 */
export function goesOnUnnamed(
  {
    phase,
    decideBy,
    extensions,
  }: Pick<Stage, 'phase' | 'decideBy'> & { readonly extensions: readonly unknown[] },
  now: Instant,
): boolean {
  const frame = decisionFrame({ phase });
  if (frame === null || decideBy === null || now < decideBy) return false;
  return extensions.length > 0 || now >= decideBy + frame;
}
