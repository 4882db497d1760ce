import type { ProgramId, UseCaseId } from '../../lib/ids.js';

/** Whether the same is done faster, or something that was not done before. */
export const problemClasses = ['same-faster', 'different-problem'] as const;
export type ProblemClass = (typeof problemClasses)[number];

/** How people come to the tool from their work: inside it, by a nudge when a task is due, or apart. */
export const accessPaths = ['embedded', 'nudged', 'separate'] as const;
export type AccessPath = (typeof accessPaths)[number];

/** What a use case is beside its name. */
export interface UseCaseTraits {
  readonly programId: ProgramId;
  readonly useCaseId: UseCaseId;
  readonly version: number;
  /** What tools ask for it by; it stays when the name changes. */
  readonly flagKey: string;
  readonly problemClass: ProblemClass | null;
  readonly decidesAboutPeople: boolean;
  readonly accessPath: AccessPath | null;
}

export type UseCaseTraitsEvent = {
  readonly type: 'use-case-traits-set';
  readonly traits: UseCaseTraits;
};
