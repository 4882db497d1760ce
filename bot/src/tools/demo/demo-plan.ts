import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { Standing } from '@causeway/shared/domain/program/transition.js';
import type { DemoCohort } from './demo-cohorts.js';

interface DemoUseCase {
  readonly key: string;
  readonly name: string;
  /** What good enough means; null leaves a gap in the charter. */
  readonly standard: string | null;
  /** Nobody has used the tool for the others yet. */
  readonly isTried: boolean;
}

/** What there is of a program before anything happens in it. */
export interface DemoPlan {
  readonly tool: string;
  readonly teamsAppId: string;
  readonly name: string;
  /** Where its own record begins, so many days ago. */
  readonly begins: Standing & { readonly daysAgo: number };
  /** By the key of the demo person: who answers for it, and who leads it. */
  readonly owner: string;
  readonly lead: string;
  readonly cohort: DemoCohort;
  readonly useCases: readonly DemoUseCase[];
}

/** What the demo people hold in every program, besides whoever owns it. */
export const demoRoles: readonly (readonly [key: string, role: GrantRole])[] = [
  ['deputy-1', 'governance-owner'],
  ['manager-1', 'program-manager'],
  ['sponsor-1', 'sponsor'],
  ['business-1', 'approver-business'],
  ['legal-1', 'approver-legal'],
  ['security-1', 'approver-security'],
  ['council-1', 'approver-works-council'],
  ['expert-1', 'expert-reviewer'],
];
