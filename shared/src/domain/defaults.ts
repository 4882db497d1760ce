import { dayMs, hourMs, minuteMs } from '../lib/instant.js';

/** Every number that a setting may change later, with the bounds it must stay in. */
export const defaults = {
  claimMs: { value: 4 * hourMs, min: 15 * minuteMs, max: 5 * dayMs },
  respondCriticalMs: { value: 4 * hourMs, min: 15 * minuteMs, max: 2 * dayMs },
  respondHighWorkingDays: { value: 1, min: 1, max: 5 },
  respondOtherWorkingDays: { value: 5, min: 1, max: 20 },
  tellReporterMs: { value: 14 * dayMs, min: dayMs, max: 60 * dayMs },
  correctionMs: { value: 2 * dayMs, min: hourMs, max: 30 * dayMs },
  undoMs: { value: 10 * minuteMs, min: minuteMs, max: 60 * minuteMs },
  handOverRespondMs: { value: 4 * hourMs, min: 15 * minuteMs, max: 5 * dayMs },
  drillRespondMs: { value: hourMs, min: minuteMs, max: 2 * dayMs },
  /** How long the answer to "what data, and who has access?" holds. */
  dataUseHoldsDays: { value: 90, min: 30, max: 365 },
  /** So long before a sheet expires its writer is told. */
  sheetWarningMs: { value: 14 * dayMs, min: dayMs, max: 60 * dayMs },
  /** So long before evidence expires its owner is told. */
  evidenceWarningMs: { value: 14 * dayMs, min: dayMs, max: 60 * dayMs },
  evidenceHoldsDays: { value: 180, min: 30, max: 365 },
  /** No exception is longer; a longer one is another decision. */
  waiverHoldsDays: { value: 30, min: 1, max: 90 },
  approvalMs: { value: 7 * dayMs, min: dayMs, max: 30 * dayMs },
  /** So long before it expires everybody it waits for is reminded. */
  approvalReminderMs: { value: 2 * dayMs, min: hourMs, max: 7 * dayMs },
  delegationDays: { value: 30, min: 1, max: 90 },
  /** Advance, extend or end by then. */
  phaseDecisionMs: { value: 42 * dayMs, min: 7 * dayMs, max: 182 * dayMs },
  ringDecisionMs: { value: 28 * dayMs, min: 7 * dayMs, max: 182 * dayMs },
  /** So long before the date, and again and again so long after it. */
  decisionReminderMs: { value: 7 * dayMs, min: dayMs, max: 28 * dayMs },
  /** A ring that is planned to be shorter shows nothing. */
  ringMinimumDays: { value: 14, min: 5, max: 180 },
  /** Height of the chart over audits at which a use case is ready no more; about 3,000 good ones pass it by. */
  deteriorationLimit: { value: 4, min: 2, max: 8 },
  pilotsPerLead: { value: 1, min: 1, max: 5 },
  /** To one person, over all programs. */
  remindersPerWeek: { value: 3, min: 0, max: 20 },
  keyRequestsPerMinute: { value: 300, min: 10, max: 6_000 },
  /** A tool asks before everything somebody does with it; a thousand a second are a few thousand people's. */
  evaluationsPerMinute: { value: 60_000, min: 600, max: 6_000_000 },
  failedKeysPerMinute: { value: 30, min: 5, max: 600 },
  supportWithdrawalWorkingDays: { value: 10, min: 10, max: 60 },
  refusalShare: { value: 0.3, min: 0.05, max: 0.9 },
  smallestGroup: { value: 5, min: 5, max: 100 },
} as const;

/** Longest texts people may type; edges refuse more with the limit in the sentence. */
export const textLimits = {
  flaggedText: 20_000,
  note: 2_000,
  answer: 4_000,
  name: 120,
  statement: 4_000,
} as const;
