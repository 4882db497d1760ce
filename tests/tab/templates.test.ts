import { personRefSchema } from '@causeway/shared/api/values.js';
import type { Blueprint } from '@causeway/shared/domain/blueprint/blueprint.js';
import { blueprintNames } from '@causeway/shared/domain/blueprint/blueprint.js';
import { blueprints } from '@causeway/shared/domain/blueprint/blueprints.js';
import { offeredShares } from '@causeway/shared/domain/measure/offered-shares.js';
import { locales } from '@causeway/shared/domain/person/person.js';
import { businessMetric } from '@causeway/shared/domain/sheet/kinds/business-metric.js';
import { vision } from '@causeway/shared/domain/sheet/kinds/vision.js';
import { fromBlueprint } from '@causeway/tab/features/new-program/from-blueprint.js';
import { emptyDraft } from '@causeway/tab/features/new-program/program-draft.js';
import { tasksOf, toMend } from '@causeway/tab/features/new-program/program-plan.js';
import { olga, toolId } from './sample';

const around = {
  kinds: { metric: businessMetric, vision },
  personId: olga.id,
  timeZone: 'UTC',
  now: Date.UTC(2026, 2, 4),
  namesAnybody: false,
};

const begun = blueprintNames.flatMap((name) => locales.map((locale) => ({ name, locale })));

describe('a template', () => {
  it.each(begun)('leaves nothing to mend before a program is made: $name, $locale', (one) => {
    const maker = personRefSchema.parse(olga);
    const typed = { ...emptyDraft(maker), toolId, name: 'A pilot' };
    const draft = { ...typed, ...fromBlueprint(one.name, one.locale) };
    expect(toMend(draft, around)).toEqual([]);
    const made = tasksOf(draft, around).map(({ make }) => make);
    const cases = draft.useCases.map(() => 'use-case');
    expect(made).toEqual(['program', ...cases, 'traits', 'sheet', 'sheet']);
    expect(draft.useCases.length).toBeGreaterThan(1);
  });

  it.each(blueprintNames)('suggests what can be registered, the better way round: %s', (name) => {
    const { criteria }: Blueprint = blueprints[name];
    expect(criteria.length).toBeGreaterThan(0);
    for (const { measure, direction, threshold } of criteria) {
      const offered = offeredShares.find((share) => share.measure === measure);
      expect(offered?.better).toBe(direction === 'above' ? 'higher' : 'lower');
      expect(threshold).toBeGreaterThan(0);
      expect(threshold).toBeLessThan(1);
    }
  });
});
