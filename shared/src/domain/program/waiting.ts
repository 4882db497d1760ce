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
  /** A question to one person, which nobody else can answer. */
  'question',
  /** What somebody's answer was made into, which has to be what they meant. */
  'proposal',
  /** What a gate shall ask from now on. */
  'template-change',
  /** The program's date: go on, take more time, or end it. */
  'decision',
] as const;
export type WaitingNoun = (typeof waitingNouns)[number];
