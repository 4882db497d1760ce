import type { PersonId } from '../../lib/ids.js';
import type { Transition } from '../program/transition.js';
import type { Basis } from '../snapshot/basis.js';
import type { CriterionResult } from './criterion-result.js';
import type { Shortfall } from './shortfalls.js';

/**
 * What the gate before a program's next transition says at a moment. Outcomes are as they are:
 * exceptions are laid over them by whoever decides.
 */
export interface EvaluatedGate {
  readonly transition: Transition;
  /** Where a result speaks of observations, its facts have `trials`. */
  readonly results: readonly CriterionResult[];
  readonly basis: Omit<Basis, 'waivers' | 'approvalRuleVersion'>;
  readonly statistics: Readonly<Record<string, unknown>>;
  readonly shortfalls: readonly Shortfall[];
  /** The written answer to the phase's question; empty where there is none yet. */
  readonly answer: string;
  /** How people call sheets, criteria, evidence and stops, by the key they have in the basis. */
  readonly names: Readonly<Record<string, string>>;
  /** Who measured a criterion. Evidence knows by itself who measured and recorded it. */
  readonly measuredBy: readonly PersonId[];
  /** Criteria whose failure, too, an exception may cover; a template names them. */
  readonly waivableFails: readonly string[];
}
