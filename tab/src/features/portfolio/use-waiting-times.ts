import type { WaitingView } from '@causeway/shared/api/waiting.js';
import { formatDistance, formatMoment } from '@causeway/shared/text/format.js';
import { waitingText } from '@causeway/shared/text/waiting-text.js';
import { useReader } from '../../lib/reader.js';
import { useNow } from '../../lib/use-now.js';

type Times = Pick<WaitingView, 'since' | 'dueAt' | 'isOverdue'>;

/** Since when something waits, until when, and how long that is. */
export function useWaitingTimes(): (one: Times) => readonly string[] {
  const { locale, timeZone } = useReader();
  const now = useNow();
  const words = waitingText(locale);
  const moment = (at: number) =>
    words.moment(formatMoment(at, locale, timeZone), formatDistance(at, now, locale));
  return ({ since, dueAt, isOverdue }) => [
    // What waits from the day it is due on was not asked for before.
    ...(since === dueAt ? [] : [words.since(moment(since))]),
    ...(dueAt === null ? [] : [(isOverdue ? words.wasDue : words.due)(moment(dueAt))]),
  ];
}
