import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import { defaults } from '../defaults.js';
import { dueAt } from '../escalation/working-time.js';
import { defaultWorkingTime } from '../person/person.js';
import type { ProgramWindow, WindowRejection } from './window.js';

export interface WindowSaved {
  readonly type: 'window-saved';
  readonly window: ProgramWindow;
}

/** Working days are Monday to Friday, as the clocks of whoever sets the window show them. */
export function decideSaveWindow(
  window: ProgramWindow,
  before: ProgramWindow | undefined,
  timeZone: string,
): Decision<WindowSaved, WindowRejection> {
  if (window.untilAt <= window.fromAt) return reject('window-ends-before-start');
  if (before && before.kind !== window.kind) return reject('window-changes-kind');
  const days = defaults.supportWithdrawalWorkingDays.value;
  const deadline = { unit: 'working-days', count: days } as const;
  const longEnoughAt = dueAt(window.fromAt, deadline, { ...defaultWorkingTime, timeZone });
  return window.kind === 'support-withdrawal' && window.untilAt < longEnoughAt
    ? reject('window-too-short', { workingDays: days })
    : accept({ type: 'window-saved', window });
}
