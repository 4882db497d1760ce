import type { Phase } from './program.js';
import type { Transition } from './transition.js';

/** The phases that ask something. */
export type AskingPhase = Exclude<Phase, 'completed' | 'ended'>;

/** The phase a step leads out of, and so the question that is answered before it. */
export function askedBefore(transition: Transition): AskingPhase {
  switch (transition.kind) {
    case 'phase':
      return transition.to === 'stress-testing' ? 'demonstration' : 'stress-testing';
    case 'ring':
      return transition.to === 1 ? 'infrastructure-build' : 'staged-rollout';
    case 'completion':
      return 'staged-rollout';
  }
}
