import type { Direction } from '../../statistics/direction.js';
import type { MeasureName } from '../measure/measure-name.js';
import type { SaidOfUseCase } from '../use-case/use-case-traits.js';

export const blueprintNames = [
  'answering-customers',
  'reviewing-documents',
  'preparing-conversations',
  'summarising',
] as const;
export type BlueprintName = (typeof blueprintNames)[number];

/** A bar to think about. It counts once somebody registered it, with who measures it. */
export interface SuggestedCriterion {
  readonly measure: MeasureName;
  readonly direction: Direction;
  readonly threshold: number;
}

/** A ready-made beginning of a program, by the kind of work. Every word of it can be changed. */
export interface Blueprint<UseCase extends string = string> {
  readonly name: BlueprintName;
  /** What follows from the work; what depends on the company is null, and somebody says it. */
  readonly useCases: Readonly<Record<UseCase, SaidOfUseCase>>;
  readonly metric: { readonly direction: 'up' | 'down' };
  readonly criteria: readonly SuggestedCriterion[];
}
