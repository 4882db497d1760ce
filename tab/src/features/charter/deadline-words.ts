import type { Deadline } from '@causeway/shared/domain/escalation/deadline.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { charterText } from '@causeway/shared/text/charter-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';

export function deadlineSentence({ unit, count }: Deadline, locale: Locale): string {
  const words = charterText(locale);
  const shown = formatNumber(count, locale);
  switch (unit) {
    case 'hours':
      return words.hours(shown);
    case 'working-hours':
      return words.workingHours(shown);
    case 'working-days':
      return words.workingDays(shown);
  }
}

export function deadlineUnitWord(unit: Deadline['unit'], locale: Locale): string {
  const words = charterText(locale);
  const wordOf = {
    hours: words.unitHours,
    'working-hours': words.unitWorkingHours,
    'working-days': words.unitWorkingDays,
  };
  return wordOf[unit];
}
