import type { FormProblem, TypedForm } from '@causeway/shared/api/chat-reply.js';
import type { RaiseFlagBody, RaiseHandOverBody } from '@causeway/shared/api/mine.js';
import { idSchema } from '@causeway/shared/api/values.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import type { FormAction } from '../cards/card-actions.js';
import { otherToolValue } from '../cards/flag-form.js';
import { cutToLimit } from './flagged-message.js';
import { tidyText } from './html-to-text.js';

export type ReadForm =
  | { readonly kind: 'flag'; readonly body: RaiseFlagBody }
  | { readonly kind: 'hand-over'; readonly body: RaiseHandOverBody }
  | {
      readonly kind: 'problems';
      readonly problems: readonly FormProblem[];
      readonly typed: TypedForm;
    };

const mostMinutes = 2_400;

type Place = Pick<RaiseFlagBody, 'tool' | 'useCaseId'>;

/** A name typed by hand wins over the list: it is what the person added last. */
function placeOf({ tool, otherTool }: FormAction): Place | undefined {
  if (otherTool) {
    return otherTool.length <= textLimits.name && !otherTool.includes('\u0000')
      ? { tool: { otherName: otherTool }, useCaseId: null }
      : undefined;
  }
  if (!tool || tool === otherToolValue) return undefined;
  const [toolPart, useCasePart, ...rest] = tool.split('/');
  const toolId = idSchema<'tool'>().safeParse(toolPart);
  const useCaseId = idSchema<'use-case'>().safeParse(useCasePart);
  if (!toolId.success || rest.length > 0) return undefined;
  if (useCasePart !== undefined && !useCaseId.success) return undefined;
  return { tool: { id: toolId.data }, useCaseId: useCaseId.success ? useCaseId.data : null };
}

function minutesOf({ minutes, outcome }: FormAction): number | null | 'wrong' {
  const typed = String(minutes ?? '').trim();
  if (typed === '') return null;
  const count = Number(typed);
  const isCount = Number.isInteger(count) && count >= 1 && count <= mostMinutes;
  return isCount && outcome === 'corrected-it' ? count : 'wrong';
}

/** What was filled in, to be shown again; what is too long to be shown is cut. */
export function typedForm(form: FormAction): TypedForm {
  const { tool, otherTool, reason, reach, outcome, minutes, note, mode } = form;
  return {
    ...(tool !== undefined && { tool }),
    ...(otherTool !== undefined && { otherTool: otherTool.slice(0, textLimits.name) }),
    ...(reason !== undefined && { reason }),
    ...(reach !== undefined && { reach }),
    ...(outcome !== undefined && { outcome }),
    ...(minutes !== undefined && { minutes: String(minutes) }),
    ...(note !== undefined && { note: note.slice(0, textLimits.note) }),
    ...(mode !== undefined && { mode }),
  };
}

/** What the form says, or what is still missing. A question needs neither reason nor reach. */
export function readForm(form: FormAction, output: string): ReadForm {
  const isFlag = form.action === 'send-flag';
  const text = cutToLimit(tidyText(output));
  const place = placeOf(form);
  const minutes = minutesOf(form);
  const note = tidyText(form.note ?? '');
  const { reason, reach } = form;
  const problems: FormProblem[] = [];
  if (text === '') problems.push('text');
  if (!place) problems.push('tool');
  if (isFlag && !reason) problems.push('reason');
  if (isFlag && !reach) problems.push('reach');
  if (isFlag && minutes === 'wrong') problems.push('minutes');
  if (note.length > textLimits.note) problems.push('note');
  if (!place || problems.length > 0) return { kind: 'problems', problems, typed: typedForm(form) };
  const common = { text, ...place, note: note === '' ? null : note };
  if (!isFlag || !reason || !reach) return { kind: 'hand-over', body: common };
  return {
    kind: 'flag',
    body: {
      ...common,
      reason,
      reach,
      outcome: form.outcome ?? null,
      minutesCorrecting: minutes === 'wrong' ? null : minutes,
      mode: form.mode ?? 'named',
    },
  };
}
