import type { Stop, StopKind } from '../program/stage.js';
import type { Candidate } from '../ring/is-in-ring.js';
import { isInRing } from '../ring/is-in-ring.js';
import type { Ring } from '../ring/ring.js';
import type { AccessRules, UseCaseRules } from './access-rules.js';

export const accessVariants = [
  'open',
  'closed',
  'on-hold',
  'halted',
  'human-review-only',
  'holdout',
] as const;
export type AccessVariant = (typeof accessVariants)[number];

/** Why, in the words of OpenFeature that its remote evaluation lets through. */
type AccessReason = 'STATIC' | 'TARGETING_MATCH' | 'SPLIT' | 'DISABLED';

/** Whether somebody may use something now, and what they have to know about it. */
export interface AccessAnswer {
  readonly value: boolean;
  readonly variant: AccessVariant;
  readonly reason: AccessReason;
  /** The last open ring that lets them in. */
  readonly ring: number | null;
  /** A person checks each output before it goes on. */
  readonly isHumanReviewOnly: boolean;
  /** Those who are in go on; nobody is added. */
  readonly isOnHold: boolean;
}

export interface AccessCandidate extends Candidate {
  /** In the pilot: neither declined nor left. */
  readonly takesPart: boolean;
}

const shut = { value: false, ring: null, isHumanReviewOnly: false, isOnHold: false } as const;
const closed: AccessAnswer = { ...shut, variant: 'closed', reason: 'TARGETING_MATCH' };
const over: AccessAnswer = { ...shut, variant: 'closed', reason: 'DISABLED' };
const halted: AccessAnswer = { ...shut, variant: 'halted', reason: 'DISABLED' };
const heldOut: AccessAnswer = { ...shut, variant: 'holdout', reason: 'SPLIT' };

/** Of a kind, for everybody or for one of these rings. */
function reaches(stops: readonly Stop[], kind: StopKind, rings: readonly Ring[]): boolean {
  return stops.some(
    (stop) =>
      stop.kind === kind &&
      (stop.scope.ring === null || rings.some(({ number }) => number === stop.scope.ring)),
  );
}

function letIn(
  reason: AccessReason,
  rings: readonly Ring[],
  of: Pick<AccessAnswer, 'isHumanReviewOnly' | 'isOnHold'>,
): AccessAnswer {
  const held = of.isOnHold ? 'on-hold' : 'open';
  const variant = of.isHumanReviewOnly ? 'human-review-only' : held;
  return { value: true, variant, reason, ring: rings.at(-1)?.number ?? null, ...of };
}

function answerInRings(
  { useCaseId, rings, stops }: UseCaseRules,
  candidate: AccessCandidate,
): AccessAnswer {
  const places = rings.map((ring) => [ring, isInRing(ring, candidate)] as const);
  const theirs = places.filter(([, place]) => place !== 'outside').map(([ring]) => ring);
  if (theirs.length === 0) return closed;
  if (reaches(stops, 'halt', theirs)) return halted;
  // Let in through another ring, nobody would be left to compare with.
  if (places.some(([, place]) => place === 'held-out')) return heldOut;
  return letIn('TARGETING_MATCH', theirs, {
    // Of two rings that differ the more careful one counts.
    isHumanReviewOnly: theirs.some((ring) => ring.humanReviewUseCaseIds.includes(useCaseId)),
    isOnHold: reaches(stops, 'hold', theirs),
  });
}

/** Whether this person may use this use case now. */
export function answerAccess(
  rules: AccessRules,
  useCase: UseCaseRules,
  candidate: AccessCandidate,
): AccessAnswer {
  if (rules.phase === 'ended') return over;
  if (reaches(useCase.stops, 'halt', [])) return halted;
  if (!rules.isPilot) return answerInRings(useCase, candidate);
  if (!candidate.takesPart) return closed;
  const isOnHold = reaches(useCase.stops, 'hold', []);
  return letIn('TARGETING_MATCH', [], { isHumanReviewOnly: false, isOnHold });
}

/** Whether the program runs at all, whoever asks. */
export function answerProgram({ phase, stops }: AccessRules): AccessAnswer {
  if (phase === 'ended') return over;
  const ofAll = stops.filter(({ scope }) => scope.useCaseId === null);
  if (reaches(ofAll, 'halt', [])) return halted;
  const isOnHold = reaches(ofAll, 'hold', []);
  return letIn('STATIC', [], { isHumanReviewOnly: false, isOnHold });
}
