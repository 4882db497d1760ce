/** What can wait for somebody in a program. */
export const waitingNouns = [
  /** A question for a decision. */
  'approval',
  /** What was approved, and nobody took the step yet. */
  'step',
  /** An exception that somebody has to second. */
  'waiver',
  /** A statement to sign. */
  'sheet',
  /** What expires, or has. */
  'evidence',
  /** An entry whose day has come. */
  'register',
  /** What a gate shall ask from now on. */
  'template-change',
  /** The program's date: go on, take more time, or end it. */
  'decision',
] as const;
export type WaitingNoun = (typeof waitingNouns)[number];
