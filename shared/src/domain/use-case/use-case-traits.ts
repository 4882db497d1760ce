import type { ProgramId, UseCaseId } from '../../lib/ids.js';

/** Whether the same is done faster, or something that was not done before. */
export const problemClasses = ['same-faster', 'different-problem'] as const;
export type ProblemClass = (typeof problemClasses)[number];

/** How people come to the tool from their work: inside it, by a nudge when a task is due, or apart. */
export const accessPaths = ['embedded', 'nudged', 'separate'] as const;
export type AccessPath = (typeof accessPaths)[number];

/** What somebody says of a use case; null until somebody did. */
export interface SaidOfUseCase {
  readonly problemClass: ProblemClass | null;
  readonly accessPath: AccessPath | null;
  readonly decidesAboutPeople: boolean | null;
  /** Those it decides about. */
  readonly tellsThem: boolean | null;
  /** What comes out goes to somebody else than whoever asked for it. */
  readonly goesToOthers: boolean | null;
}

/** What a use case is beside its name. */
export interface UseCaseTraits extends SaidOfUseCase {
  readonly programId: ProgramId;
  readonly useCaseId: UseCaseId;
  readonly version: number;
  /** What tools ask for it by; it stays when the name changes. */
  readonly flagKey: string;
}

export type UseCaseTraitsEvent = {
  readonly type: 'use-case-traits-set';
  readonly traits: UseCaseTraits;
};
