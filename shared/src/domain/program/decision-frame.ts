import type { Instant } from '../../lib/instant.js';
import { defaults } from '../defaults.js';
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
