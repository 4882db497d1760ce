import type { BlueprintName } from '@causeway/shared/domain/blueprint/blueprint.js';
import { blueprints } from '@causeway/shared/domain/blueprint/blueprints.js';
import type { Blueprint } from '@causeway/shared/domain/blueprint/blueprint.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { blueprintText } from '@causeway/shared/text/blueprint-text.js';
import { formatPercent } from '@causeway/shared/text/format.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { newProgramText } from '@causeway/shared/text/new-program-text.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import type { ProgramDraft } from './program-draft.js';

/** What is typed where somebody begins with a template, in the language they read. */
export function fromBlueprint(name: BlueprintName, locale: Locale): Partial<ProgramDraft> {
  const words: Readonly<Record<string, string>> = blueprintText(locale);
  const { useCases, metric }: Blueprint = blueprints[name];
  const said = (part: string) => words[`${name}.${part}`] ?? '';
  return {
    blueprint: name,
    copiedFrom: '',
    useCases: Object.entries(useCases).map(([key, traits]) => ({
      id: uuidV7(),
      name: said(`use.${key}`),
      percent: '',
      source: '',
      said: traits,
    })),
    other: '',
    metric: { metric: said('metric'), unit: said('unit'), direction: metric.direction },
    vision: {
      why: said('why'),
      whenAppropriate: said('whenAppropriate'),
      whenNot: said('whenNot'),
      success: said('success'),
    },
  };
}

/** What could be registered to begin with, each in a phrase. */
export function suggestedCriteria(name: BlueprintName, locale: Locale): readonly string[] {
  const measures = measureNameWords(locale);
  const words = newProgramText(locale);
  const { criteria }: Blueprint = blueprints[name];
  return criteria.map(({ measure, direction, threshold }) => {
    const bar = formatPercent(threshold, locale);
    return direction === 'above'
      ? words.suggestAbove(measures[measure], bar)
      : words.suggestBelow(measures[measure], bar);
  });
}
