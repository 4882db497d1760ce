import { dayMs } from '@causeway/shared/lib/instant.js';
import { strataMask } from '@causeway/shared/domain/participant/stratum.js';
import { aGateUseCase, readyFacts, someParticipants } from '../builders/gate';
import { offers, onDay } from '../builders/gate-parts';
import { aWindow } from '../builders/cohort';
import { aTally } from '../builders/measure-input';
import { anEntry } from '../builders/register-entry';
import {
  everyStep,
  evaluated,
  intoBuilding,
  intoFirstRing,
  intoNextRing,
  moved,
  says,
} from '../harness/gate-says';

const volunteers = (count: number) => someParticipants(count, { provenance: 'volunteered' });
const assigned = (count: number) => someParticipants(count, { provenance: 'assigned' });

describe('people who did not volunteer', () => {
  it('are too few among sixty of whom fifty-five volunteered, and the gate says 92%', () => {
    const people = [...volunteers(55), ...assigned(5)];
    expect(says('provenance', intoFirstRing, { people })).toMatchObject({
      outcome: 'inconclusive',
      because: 'volunteers-alone',
      facts: { volunteers: 0.9167, others: 5 },
      furtherTrials: 5,
    });
  });

  it('stand on every gate, and no template can leave them out', () => {
    for (const transition of everyStep) {
      expect(says('provenance', transition).facts).toMatchObject({ volunteers: 0.5, others: 40 });
    }
  });

  it('are not taken from people of whom nobody knows how they came', () => {
    const people = [...volunteers(10), ...someParticipants(40, { provenance: 'unknown' })];
    expect(says('provenance', intoBuilding, { people }).outcome).toBe('inconclusive');
  });

  it('have to be there in every stratum, and one stratum that lacks one person is enough to stay open', () => {
    const all = strataMask(['skeptical', 'high-workload', 'less-technical', 'struggling']);
    const but = strataMask(['skeptical', 'high-workload', 'less-technical']);
    const people = (struggling: number) => [
      ...someParticipants(struggling, { provenance: 'assigned', strata: all }),
      ...someParticipants(20, { provenance: 'assigned', strata: but }),
    ];
    expect(says('strata-quotas', intoBuilding, { people: people(10) }).outcome).toBe('pass');
    expect(says('strata-quotas', intoBuilding, { people: people(9) })).toMatchObject({
      outcome: 'inconclusive',
      facts: { strata: 'struggling', minimum: 10 },
    });
    // Nine are told as five: a tenth would otherwise be known by the day they were labelled.
    const { statistics } = evaluated(intoBuilding, { people: people(9) });
    expect(statistics['strata-quotas']).toMatchObject({
      people: expect.arrayContaining([{ stratum: 'struggling', n: 5 }]),
    });
  });

  it('are compared with volunteers by what was published, and nothing is shown where nothing was', () => {
    expect(says('volunteer-gap', intoBuilding)).toMatchObject({
      outcome: 'pass',
      facts: { gap: 0.3, trials: 80 },
    });
    expect(says('volunteer-gap', intoBuilding, { published: {} })).toMatchObject({
      outcome: 'inconclusive',
      because: 'gap-not-published',
    });
    const published = { 'volunteer-gap': { value: null, publishedAt: onDay(190) } };
    expect(says('volunteer-gap', intoBuilding, { published }).because).toBe('gap-too-few');
  });
});

describe('the real work', () => {
  it('has to be tried as far as the floor, and what was not tried is said to be unknown', () => {
    const tried = [aGateUseCase(), aGateUseCase({ id: offers, name: 'Offers', share: 0.2 })];
    expect(says('coverage', intoBuilding, { useCases: tried })).toMatchObject({
      outcome: 'pass',
      facts: { tested: 0.8, untested: 0.2 },
    });
    const untried = [tried[0], { ...tried[1], isTested: false }] as typeof tried;
    expect(says('coverage', intoBuilding, { useCases: untried })).toMatchObject({
      outcome: 'inconclusive',
      facts: { tested: 0.6, untested: 0.4, floor: 0.8 },
    });
  });

  it('is not covered by use cases that are more than the whole, or whose share nobody said', () => {
    const useCases = (share: number | null) => [
      aGateUseCase(),
      aGateUseCase({ id: offers, share }),
    ];
    expect(says('coverage', intoBuilding, { useCases: useCases(0.5) }).outcome).toBe('fail');
    expect(says('coverage', intoBuilding, { useCases: useCases(null) })).toMatchObject({
      outcome: 'inconclusive',
      because: 'shares-unstated',
    });
    expect(says('coverage', intoBuilding, { useCases: [] }).outcome).toBe('inconclusive');
  });
});

describe('a period without vendor and project team', () => {
  const during = (day: number) => Math.floor(onDay(day) / dayMs);
  const ready = readyFacts(intoBuilding);

  it('is broken by one ticket that the vendor handled inside it, and by none outside', () => {
    const ticket = (day: number) => aTally('ticket', 'fault|vendor', 1, { day: during(day) });
    const inside = { tallies: [...ready.tallies, ticket(165)] };
    const outside = { tallies: [...ready.tallies, ticket(180)] };
    expect(says('support-withdrawal', intoBuilding, inside)).toMatchObject({
      outcome: 'fail',
      facts: { contacts: 1 },
    });
    expect(moved(intoBuilding, inside)).toEqual(['support-withdrawal']);
    expect(moved(intoBuilding, outside)).toEqual([]);
  });

  it('says nothing before it is over, and one from before this phase does not count', () => {
    const window = (fromAt: number, untilAt: number) => ({
      windows: [
        aWindow({ kind: 'support-withdrawal', fromAt, untilAt }),
        ...ready.windows.slice(1),
      ],
    });
    expect(says('support-withdrawal', intoBuilding, window(onDay(195), onDay(210))).outcome).toBe(
      'inconclusive',
    );
    expect(says('support-withdrawal', intoBuilding, window(onDay(5), onDay(20)))).toMatchObject({
      outcome: 'inconclusive',
      because: 'window-missing',
    });
  });
});

describe('the time of heaviest work', () => {
  const withoutPeak = { windows: readyFacts(intoBuilding).windows.slice(0, 1) };

  it('that a stress test did not meet is a blind spot, and open until somebody closes it', () => {
    expect(says('peak', intoBuilding, withoutPeak)).toMatchObject({
      outcome: 'inconclusive',
      because: 'peak-not-met',
    });
    const entries = readyFacts(intoBuilding).entries;
    const spot = (state: string) =>
      anEntry('blind-spot', { state, values: { what: 'Year-end', source: 'workload' } });
    const open = { ...withoutPeak, entries: [...entries, spot('open')] };
    const accepted = { ...withoutPeak, entries: [...entries, spot('accepted')] };
    expect(says('peak', intoBuilding, open).outcome).toBe('inconclusive');
    expect(says('peak', intoBuilding, accepted)).toMatchObject({
      outcome: 'pass',
      because: 'peak-accepted',
    });
  });
});

describe('hours', () => {
  it('have to be enough for the next stage, with the arithmetic of ninety flags a week', () => {
    // 90 a week × 12 min = 18 h, and nobody has more than 4.
    const crowded = { flagsRaised: 90, personWeeks: 300, peopleAfter: 300 };
    const result = says('capacity', intoNextRing, crowded);
    expect(result).toMatchObject({
      outcome: 'fail',
      because: 'over-capacity',
      facts: { kind: 'triage', required: 18, available: 4 },
    });
    // 20 of 100 a week × 300 people × 15 min = 15 h of 40; 300 × 30 min = 150 h of 900.
    expect(result.facts).toMatchObject({
      supportRequired: 15,
      supportAvailable: 40,
      learningRequired: 150,
      learningAvailable: 900,
    });
    expect(evaluated(intoNextRing, crowded).waivableFails).toContain('capacity');
  });

  it('are open while nobody knows how many people there will be, or what they need', () => {
    expect(says('capacity', intoNextRing, { peopleAfter: null }).outcome).toBe('inconclusive');
    expect(says('capacity', intoNextRing, { published: {} })).toMatchObject({
      outcome: 'inconclusive',
      facts: { kinds: 'support' },
    });
  });
});
