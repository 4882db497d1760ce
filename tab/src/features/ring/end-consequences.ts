import { isPilot } from '@causeway/shared/domain/program/stage.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { stepText } from '@causeway/shared/text/step-text.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { stopText } from '@causeway/shared/text/stop-text.js';
import type { Reader } from '../../lib/reader.js';
import type { CountedPeople } from './api/use-counted-people.js';
import { ringWords } from './consequences.js';
import { listWords } from './list-words.js';
import type { Rollout } from './rollout.js';

interface Ending {
  readonly rollout: Rollout;
  /** Null where nothing is published. */
  readonly counted: CountedPeople | null;
  /** The steps that are asked about or approved. */
  readonly steps: readonly string[];
  /** How many exceptions are in force or asked for. */
  readonly exceptions: number;
}

function whoLosesIt({ rollout, counted }: Ending, { locale, timeZone }: Reader): readonly string[] {
  const words = stopText(locale);
  if (isPilot(rollout.stage)) return [words.loses(words.pilotPeople, words.allOfIt)];
  const open = rollout.view.rings.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return [words.nobodyYet];
  const people = open.flatMap(({ number }) => counted?.byRing.get(number) ?? []);
  const all = people.reduce((sum, one) => sum + one, 0);
  const isCounted = counted && people.length === open.length;
  const who = open.map((ring) => ringWords(ring, locale)).join(' · ');
  return [
    words.loses(who, words.allOfIt),
    isCounted
      ? stepText(locale).countedAll(
          formatNumber(all, locale),
          formatDay(counted.publishedAt, locale, timeZone),
        )
      : stepText(locale).notCounted,
  ];
}

/** What ending a program does: who loses what, what is void, and what stays. */
export function endConsequences(ending: Ending, reader: Reader): readonly string[] {
  const { locale } = reader;
  const words = stepText(locale);
  const { steps, exceptions } = ending;
  const asked = steps.map((step) => stepWord(step, locale));
  return [
    ...whoLosesIt(ending, reader),
    ...(asked.length > 0 ? [words.voidForGood(listWords(asked, locale))] : []),
    ...(exceptions > 0 ? [words.exceptionsOver(formatNumber(exceptions, locale))] : []),
    words.flagsStay,
    words.recordStays,
    words.toldOfEnd,
    words.endedForGood,
  ];
}
