import fc from 'fast-check';
import { allMeasures } from '@causeway/shared/domain/measure/all-measures.js';
import type { ObservationKindName } from '@causeway/shared/domain/observation/observation-kinds.js';
import { observationKinds } from '@causeway/shared/domain/observation/observation-kinds.js';
import type { Trace } from '@causeway/shared/domain/observation/trace.js';
import { tallyKinds, traces } from '@causeway/shared/domain/observation/trace.js';
import { provenances } from '@causeway/shared/domain/participant/participant.js';
import { aMeasureInput, aPersonRecord, aTally } from '../builders/measure-input.js';

const kindOfTrace: Readonly<Partial<Record<Trace, ObservationKindName>>> = {
  use: 'interaction',
  attempt: 'interaction',
  practice: 'interaction',
  'help-given': 'help',
  'help-received': 'help',
  'pain-before': 'pain',
  'pain-after': 'pain',
};

/** Every other trace is named like its kind. */
function kindOf(trace: Trace): string {
  return kindOfTrace[trace] ?? trace;
}

const person = fc
  .record({
    provenance: fc.constantFrom(...provenances),
    uses: fc.array(
      fc.record({
        trace: fc.constantFrom(...traces),
        daysAgo: fc.array(fc.integer({ min: 1, max: 130 }), { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 5 },
    ),
  })
  .map((parts) => aPersonRecord(parts));

const tally = fc.constantFrom(...tallyKinds).chain((kind) => {
  const { codes } = observationKinds[kind === 'help-received' ? 'help' : kind];
  const words = fc.tuple(...codes.map(({ values }) => fc.constantFrom(...values)));
  return fc
    .tuple(words, fc.integer({ min: 1, max: 9 }))
    .map(([of, n]) => aTally(kind, of.join('|'), n));
});

const named = allMeasures.flatMap((measure) =>
  measure.madeOf ? [[measure.name, measure, measure.madeOf] as const] : [],
);

describe('a share that says what it is made of', () => {
  it('is each that can be a criterion', () => {
    const silent = allMeasures.filter(({ form, madeOf }) => form === 'share' && !madeOf);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it.each(named)('is made of nothing else: %s', (_, measure, madeOf) => {
    const isOwn = (kind: string) => madeOf.some((own) => own === kind);
    fc.assert(
      fc.property(fc.array(person, { maxLength: 20 }), fc.array(tally), (people, tallies) => {
        const own = {
          people: people.map((of) => ({
            ...of,
            uses: of.uses.filter(({ trace }) => isOwn(kindOf(trace))),
          })),
          tallies: tallies.filter(({ kind }) => isOwn(kind === 'help-received' ? 'help' : kind)),
        };
        const whole = measure.estimate(aMeasureInput({ people, tallies })).value;
        expect(measure.estimate(aMeasureInput(own)).value).toEqual(whole);
      }),
      { seed: 20_261_121, numRuns: 60 },
    );
  });
});
