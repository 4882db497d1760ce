import fc from 'fast-check';
import { allMeasures, measureNamed } from '@causeway/shared/domain/measure/all-measures.js';
import { measureNames } from '@causeway/shared/domain/measure/measure-name.js';
import { traces } from '@causeway/shared/domain/observation/trace.js';
import {
  invitationOutcomes,
  provenances,
} from '@causeway/shared/domain/participant/participant.js';
import { strata } from '@causeway/shared/domain/participant/stratum.js';
import { ago, aMeasureInput, aPersonRecord } from '../../builders/measure-input.js';

const each = allMeasures.map((measure) => [measure.name, measure] as const);
const instant = fc.option(fc.nat(130).map(ago));

const person = fc
  .record({
    provenance: fc.constantFrom(...provenances),
    invitation: fc.constantFrom(...invitationOutcomes),
    accessAt: instant,
    leftAt: instant,
    strata: fc.subarray([...strata]),
    uses: fc.array(
      fc.record({
        trace: fc.constantFrom(...traces),
        daysAgo: fc.array(fc.integer({ min: 1, max: 130 }), { minLength: 1, maxLength: 4 }),
        firstCodes: fc.constantFrom('used|none|in|alone|work', 'used|manual-mail|in|helped|work'),
      }),
      { maxLength: 3 },
    ),
  })
  .map((parts) => aPersonRecord(parts));

/** Those whose n counts people and not what people did. */
const ofPeople = [
  'volunteer-gap',
  'beneficiaries-against-the-rest',
  'support-where-needed',
  'activation',
  'sustained-use-90',
  'sustained-use-30',
  'first-use-success',
  'net-minutes',
  'support-load',
  'ticket-spike',
  'total-activation-failure',
  'activation-by-prompt',
  'time-to-first-use',
  'retention-curve',
  'decline-rate',
  'care-work-concentration',
  'training-completion',
];

const shares = each.filter(([name, { form }]) => form === 'share' && ofPeople.includes(name));

describe('every measure', () => {
  it('has its name once, and stands behind those that count for more', () => {
    expect(allMeasures.map(({ name }) => name)).toEqual(measureNames);
    expect(new Set(measureNames).size).toBe(measureNames.length);
    const order = ['gating', 'guardrail', 'context', 'vanity'];
    const classes = allMeasures.map((measure) => order.indexOf(measure.class));
    expect(classes).toEqual(classes.toSorted((left, right) => left - right));
    expect(measureNamed('net-minutes')?.name).toBe('net-minutes');
    expect(measureNamed('flag-rate')).toBeUndefined();
  });

  it.each(each)('says why it has nothing to say of nothing: %s', (_, measure) => {
    const { n, value } = measure.estimate(aMeasureInput());
    expect(n).toBe(0);
    expect(value).toEqual({ kind: 'unknown', reason: expect.any(String) });
    expect(measure.groups(aMeasureInput())).toEqual({});
  });

  it.each(each)('keeps its form and names only people it was asked about: %s', (_, measure) => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), (people) => {
        const input = aMeasureInput({ people });
        const { value, n, eligible, censored } = measure.estimate(input);
        expect([measure.form, undefined]).toContain(
          value.kind === 'known' ? value.value.form : undefined,
        );
        expect(n).toBeLessThanOrEqual(eligible);
        expect(censored).toBeLessThanOrEqual(eligible);
        for (const group of Object.values(measure.groups(input))) {
          expect(group.length).toBeGreaterThan(0);
          expect(group.every((one) => people.includes(one))).toBe(true);
        }
      }),
      { seed: 20_260_105, numRuns: 40 },
    );
  });

  it.each(ofPeople)('names as many people as it counts: %s', (name) => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), (people) => {
        const input = aMeasureInput({ people });
        const measure = measureNamed(name);
        const result = measure?.estimate(input);
        const groups = measure?.groups(input);
        expect(groups?.['n']?.length ?? 0).toBe(result?.n);
        const eligible = groups?.['eligible']?.length ?? result?.eligible;
        expect(eligible).toBe(result?.eligible);
      }),
      { seed: 20_260_106, numRuns: 60 },
    );
  });

  it.each(shares)('names those it counts and the rest apart: %s', (_, measure) => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), (people) => {
        const input = aMeasureInput({ people });
        const { n, successes, rest } = measure.groups(input);
        expect((successes?.length ?? 0) + (rest?.length ?? 0)).toBe(n?.length ?? 0);
        const { value } = measure.estimate(input);
        const share = value.kind === 'known' && value.value.form === 'share' ? value.value : null;
        expect(share?.successes ?? 0).toBe(successes?.length ?? 0);
      }),
      { seed: 20_260_107, numRuns: 60 },
    );
  });
});
