import type { ProgramDraft } from './program-draft.js';

/** What every step is given: what is typed, and how to type. */
export interface StepProps {
  readonly draft: ProgramDraft;
  readonly onChange: (part: Partial<ProgramDraft>) => void;
}
