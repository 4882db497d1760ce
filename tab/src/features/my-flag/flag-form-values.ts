import type { FlagForm, RaiseFlagBody } from '@causeway/shared/api/mine.js';
import type { IdentityMode, Outcome, Reach, Reason } from '@causeway/shared/domain/flag/flag.js';

export const otherTool = 'other';

/** The form as it is typed; nothing is preselected but what the person flagged last. */
export interface FlagFormValues {
  readonly kind: 'flag' | 'ask';
  readonly key: string;
  readonly text: string;
  readonly toolId?: string;
  readonly otherToolName: string;
  readonly useCaseId?: string;
  readonly reason?: Reason;
  readonly reach?: Reach;
  readonly outcome?: Outcome;
  readonly minutes: string;
  readonly note: string;
  readonly mode: IdentityMode;
}

export type MissingField = 'text' | 'tool' | 'otherToolName' | 'reason' | 'reach' | 'minutes';

const mostMinutes = 2_400;

function minutesOf(values: FlagFormValues): number | null | undefined {
  if (values.outcome !== 'corrected-it' || values.minutes.trim() === '') return null;
  const minutes = Number(values.minutes);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes ? minutes : undefined;
}

export function missingFields(values: FlagFormValues): readonly MissingField[] {
  const missing: MissingField[] = [];
  if (values.text.trim() === '') missing.push('text');
  if (!values.toolId) missing.push('tool');
  if (values.toolId === otherTool && values.otherToolName.trim() === '') {
    missing.push('otherToolName');
  }
  if (values.kind === 'ask') return missing;
  if (!values.reason) missing.push('reason');
  if (!values.reach) missing.push('reach');
  if (minutesOf(values) === undefined) missing.push('minutes');
  return missing;
}

function toolOf(values: FlagFormValues, form: FlagForm) {
  const known = form.tools.find(({ id }) => id === values.toolId);
  return known ? { id: known.id } : { otherName: values.otherToolName };
}

/** The part a flag and a question have in common. */
export function subjectOf(values: FlagFormValues, form: FlagForm) {
  const useCase = form.tools
    .find(({ id }) => id === values.toolId)
    ?.useCases.find(({ id }) => id === values.useCaseId);
  return {
    text: values.text,
    tool: toolOf(values, form),
    useCaseId: useCase?.id ?? null,
    note: values.note.trim() || null,
  };
}

export function flagBodyOf(values: FlagFormValues, form: FlagForm): RaiseFlagBody | undefined {
  const { reason, reach, outcome, mode } = values;
  const minutes = minutesOf(values);
  if (!reason || !reach || minutes === undefined) return undefined;
  return {
    ...subjectOf(values, form),
    reason,
    reach,
    outcome: outcome ?? null,
    minutesCorrecting: minutes,
    mode,
  };
}
