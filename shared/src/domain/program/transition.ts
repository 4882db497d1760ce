import type { Phase } from './program.js';

/** The step a gate stands before: into the next phase, into the next ring, or out of the last one. */
export type Transition =
  | { readonly kind: 'phase'; readonly to: 'stress-testing' | 'infrastructure-build' }
  /** Into staged rollout, which opens its first ring, or into the ring after. */
  | { readonly kind: 'ring'; readonly to: number }
  | { readonly kind: 'completion' };

export interface Standing {
  readonly phase: Phase;
  readonly ring: number | null;
}

/** The one step that may come next; nothing is ever skipped. */
export function nextTransition(standing: Standing, rings: number): Transition | null {
  switch (standing.phase) {
    case 'demonstration':
      return { kind: 'phase', to: 'stress-testing' };
    case 'stress-testing':
      return { kind: 'phase', to: 'infrastructure-build' };
    case 'infrastructure-build':
      return { kind: 'ring', to: 1 };
    case 'staged-rollout': {
      const ring = standing.ring ?? 0;
      return ring < rings ? { kind: 'ring', to: ring + 1 } : { kind: 'completion' };
    }
    case 'completed':
    case 'ended':
      return null;
  }
}

/** One text for one transition, for keys and comparisons. */
export function transitionKey(transition: Transition): string {
  return transition.kind === 'completion'
    ? 'completion'
    : `${transition.kind}:${String(transition.to)}`;
}
