import type { Filter } from '@causeway/shared/domain/measure/measure.js';
import { narrowInput } from '@causeway/shared/domain/measure/narrow-input.js';
import { newTestId } from '../../builders/ids.js';
import { aMeasureInput, aPersonRecord, aTally } from '../../builders/measure-input.js';

const calls = newTestId<'use-case'>();
const letters = newTestId<'use-case'>();

const skeptic = aPersonRecord({
  ring: 2,
  provenance: 'assigned',
  strata: ['skeptical'],
  uses: [
    { trace: 'use', useCaseId: calls },
    { trace: 'use', useCaseId: letters },
  ],
});
const volunteer = aPersonRecord({ ring: 1, provenance: 'volunteered' });
const input = aMeasureInput({
  people: [skeptic, volunteer],
  tallies: [
    aTally('interaction', 'used|none|in|alone|work', 3, {
      useCaseId: calls,
      strata: ['skeptical'],
    }),
    aTally('interaction', 'used|none|in|alone|work', 4, { useCaseId: letters, ring: 2 }),
  ],
  useCases: [
    { useCaseId: calls, share: 0.4 },
    { useCaseId: letters, share: null },
  ],
});

function seen(filter: Filter) {
  const { tallies, people } = narrowInput(input, filter);
  return {
    counted: tallies.map(({ n }) => n),
    people: people.map(({ personKey, uses }) => [personKey, uses.length]),
  };
}

it('leaves everything where nothing is asked for', () => {
  expect(narrowInput(input, { by: 'all' })).toBe(input);
});

it('keeps everybody in a use case, with what they did in it', () => {
  expect(seen({ by: 'use-case', useCaseId: calls })).toEqual({
    counted: [3],
    people: [
      [skeptic.personKey, 1],
      [volunteer.personKey, 0],
    ],
  });
});

it.each<[Filter, number[]]>([
  [{ by: 'stratum', stratum: 'skeptical' }, [3]],
  [{ by: 'ring', ring: 2 }, [4]],
])('keeps the people and the counts of %j', (filter, counted) => {
  expect(seen(filter)).toEqual({ counted, people: [[skeptic.personKey, 2]] });
});
