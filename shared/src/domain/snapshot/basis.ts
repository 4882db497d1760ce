import type { Instant } from '../../lib/instant.js';
import type { Standing } from '../program/transition.js';

/**
 * The version of everything a decision rests on. Any other version is another decision. What was
 * counted since is not here: it matters by what it does to the outcomes.
 */
export interface Basis {
  readonly template: string;
  readonly templateVersion: number;
  /** Where the program stands, and since when; going back and coming again makes it another place. */
  readonly standing: Standing & { readonly since: Instant };
  readonly rings: readonly { readonly number: number; readonly version: number }[];
  /** By `sheetKey`: the version in force. */
  readonly sheets: Readonly<Record<string, number>>;
  /** Registered criteria by id. */
  readonly criteria: Readonly<Record<string, number>>;
  /** In force for this transition, by id. */
  readonly waivers: Readonly<Record<string, number>>;
  /** Valid and cited by a criterion, by id. */
  readonly evidence: Readonly<Record<string, number>>;
  /** Holds and halts that nobody resumed, by id. */
  readonly stops: Readonly<Record<string, 'hold' | 'halt'>>;
  readonly approvalRuleVersion: number;
}

/** One name for the sheet of one kind about one subject: `charter:` and the use case's id. */
export function sheetKey(kind: string, subjectId: string): string {
  return `${kind}:${subjectId}`;
}
