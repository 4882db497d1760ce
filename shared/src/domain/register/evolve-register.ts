import { assertNever } from '../../lib/assert-never.js';
import type { RegisterEntry, RegisterEvent } from './register-entry.js';

export function evolveRegister(
  before: RegisterEntry | undefined,
  event: RegisterEvent,
): RegisterEntry {
  if (event.type === 'entry-added') return event.entry;
  if (!before) throw new Error(`${event.type} has no entry to happen to`);
  switch (event.type) {
    case 'entry-changed': {
      const { values, owner, fields, by, at } = event;
      const steps = [...before.steps, { what: 'changed', fields, by, at } as const];
      return { ...before, values, owner, steps };
    }
    case 'entry-moved': {
      const values = { ...before.values, ...event.values };
      return {
        ...before,
        state: event.step.to,
        values,
        steps: [...before.steps, event.step],
      };
    }
    case 'entry-overdue':
      return { ...before, toldOverdue: event.dueAt };
    default:
      return assertNever(event);
  }
}
