import { assertNever } from '../../lib/assert-never.js';
import type { TemplateChange, TemplateChangeEvent } from './template-change.js';

export function evolveTemplateChange(
  before: TemplateChange | undefined,
  event: TemplateChangeEvent,
): TemplateChange {
  if (event.type === 'template-change-proposed') return event.change;
  if (!before) throw new Error(`${event.type} has no proposal to happen to`);
  switch (event.type) {
    case 'template-change-agreed': {
      const { by, as, at } = event;
      return { ...before, state: 'agreed', ending: { by, as, at } };
    }
    case 'template-change-withdrawn': {
      const { by, at } = event;
      return { ...before, state: 'withdrawn', ending: { by, as: null, at } };
    }
    default:
      return assertNever(event);
  }
}
