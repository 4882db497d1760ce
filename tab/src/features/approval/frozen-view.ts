import type { ApprovalPage } from '@causeway/shared/api/approvals.js';

/** What is decided on: of a question that was put, and of one that would be. */
export type FrozenView = Pick<
  ApprovalPage,
  | 'transition'
  | 'takenAt'
  | 'results'
  | 'waivers'
  | 'shortfalls'
  | 'forecast'
  | 'answer'
  | 'evidence'
  | 'names'
  | 'diff'
> &
  Partial<Pick<ApprovalPage, 'sinceThen'>>;
