import type { ApprovalPage } from '@causeway/shared/api/approvals.js';

/** Who decides: of a question that was put, and of one that would be. */
export type RosterView = Pick<
  ApprovalPage,
  'roster' | 'missing' | 'deciders' | 'verdicts' | 'results' | 'names'
> & {
  readonly state: ApprovalPage['state'] | 'not-asked';
};
