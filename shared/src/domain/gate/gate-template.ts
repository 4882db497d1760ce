import type { Instant } from '../../lib/instant.js';
import type { PersonId, ProgramId } from '../../lib/ids.js';
import type { Transition } from '../program/transition.js';
import type { Asked, GateCriterion } from './gate-criterion.js';

/** What is asked before each step; every ring after the first is asked the same. */
export const templateNames = [
  'stress-testing',
  'infrastructure-build',
  'staged-rollout',
  'next-ring',
  'completion',
] as const;
export type TemplateName = (typeof templateNames)[number];

/** One criterion by name, with the numbers that are not its usual ones. */
export interface TemplateLine {
  readonly criterion: string;
  readonly asks: Asked;
}

/** Ready-made it has version 0. Every change is a version of its own, agreed on by two. */
export interface GateTemplate {
  readonly name: TemplateName;
  readonly version: number;
  readonly lines: readonly TemplateLine[];
}

export interface SavedTemplate extends GateTemplate {
  readonly programId: ProgramId;
  readonly proposedBy: PersonId;
  readonly agreedBy: PersonId;
  readonly agreedAt: Instant;
}

export function templateFor(transition: Transition): TemplateName {
  switch (transition.kind) {
    case 'phase':
      return transition.to;
    case 'ring':
      return transition.to === 1 ? 'staged-rollout' : 'next-ring';
    case 'completion':
      return 'completion';
  }
}

/** The usual numbers, and those the line sets instead. */
export function askedBy({ asks }: Pick<GateCriterion, 'asks'>, line: TemplateLine): Asked {
  const usual = Object.entries(asks).map(([name, { value }]) => [name, value] as const);
  return { ...Object.fromEntries(usual), ...line.asks };
}
