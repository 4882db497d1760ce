import type { Locale } from '@causeway/shared/domain/person/person.js';
import { gateCriterionName } from '@causeway/shared/text/gate-text.js';
import { templatePageText } from '@causeway/shared/text/template-page-text.js';
import type { Offered, TemplateLine } from './asked-numbers.js';
import { askedNumbers, askName, askValue } from './asked-numbers.js';

type Lines = readonly TemplateLine[];

function movedNumbers(
  before: TemplateLine,
  after: TemplateLine,
  offered: readonly Offered[],
  locale: Locale,
): readonly string[] {
  const words = templatePageText(locale);
  const earlier = askedNumbers(before, offered);
  return askedNumbers(after, offered).flatMap(({ ask, value }) => {
    const was = earlier.find((one) => one.ask.name === ask.name)?.value ?? ask.value;
    if (was === value) return [];
    const criterion = gateCriterionName(after.criterion, {}, locale);
    const name = askName(after.criterion, ask.name, locale);
    return [
      words.moved(
        criterion,
        name,
        askValue(was, ask.unit, locale),
        askValue(value, ask.unit, locale),
      ),
    ];
  });
}

/** What another list of questions asks more, no longer, or with other numbers. */
export function templateDifference(
  before: Lines,
  after: Lines,
  offered: readonly Offered[],
  locale: Locale,
): readonly string[] {
  const words = templatePageText(locale);
  const lineIn = (lines: Lines, criterion: string) =>
    lines.find((line) => line.criterion === criterion);
  const name = ({ criterion }: TemplateLine) => gateCriterionName(criterion, {}, locale);
  return [
    ...after
      .filter((line) => !lineIn(before, line.criterion))
      .map((line) => words.added(name(line))),
    ...before
      .filter((line) => !lineIn(after, line.criterion))
      .map((line) => words.removed(name(line))),
    ...after.flatMap((line) => {
      const was = lineIn(before, line.criterion);
      return was ? movedNumbers(was, line, offered, locale) : [];
    }),
  ];
}
