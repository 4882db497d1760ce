import { assertNever } from '../../lib/assert-never.js';
import type { Waiver, WaiverEvent } from './waiver.js';

export function evolveWaiver(before: Waiver | undefined, event: WaiverEvent): Waiver {
  if (event.type === 'waiver-asked') return event.waiver;
  if (!before) throw new Error(`${event.type} has no waiver to happen to`);
  switch (event.type) {
    case 'waiver-seconded':
      return { ...before, second: { by: event.by, at: event.at } };
    case 'waiver-declined':
      return { ...before, decline: event.decline };
    case 'waiver-withdrawn':
      return { ...before, withdrawal: event.withdrawal };
    case 'waiver-expired':
      return { ...before, expiredAt: event.at };
    default:
      return assertNever(event);
  }
}
