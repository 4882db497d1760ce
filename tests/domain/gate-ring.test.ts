import type { OpenFlag } from '@causeway/shared/domain/gate/gate-facts.js';
import { allGateCriteria } from '@causeway/shared/domain/gate/all-gate-criteria.js';
import type { Stop } from '@causeway/shared/domain/program/stage.js';
import { readyFacts } from '../builders/gate';
import { calls, offers, onDay } from '../builders/gate-parts';
import { registeredAfter } from '../builders/registered';
import { newTestId } from '../builders/ids';
import {
  evaluated,
  everyStep,
  intoFirstRing,
  intoNextRing,
  moved,
  says,
  toCompletion,
} from '../harness/gate-says';

const ready = readyFacts(intoNextRing);

function flag(change: Partial<OpenFlag> = {}): OpenFlag {
  const id = newTestId<'flag'>();
  return { id, ring: 1, state: 'in-triage', severity: 'medium', ...change };
}

describe('flags of a ring', () => {
  it('block the next ring while nobody has looked at one of them, unless it is excepted by name', () => {
    const openFlags = [flag({ state: 'new' })];
    expect(says('flags-triaged', intoNextRing, { openFlags })).toMatchObject({
      outcome: 'fail',
      facts: { flags: 1 },
    });
    expect(moved(intoNextRing, { openFlags })).toEqual(['flags-triaged']);
    expect(evaluated(intoNextRing, { openFlags }).waivableFails).toContain('flags-triaged');
    expect(moved(intoNextRing, { openFlags: [flag()] })).toEqual([]);
  });

  it('about great harm block for as long as they are open, and no exception lets them pass', () => {
    const openFlags = [flag({ severity: 'high', state: 'confirmed' })];
    expect(says('open-severe-flags', intoNextRing, { openFlags }).outcome).toBe('fail');
    expect(evaluated(intoNextRing, { openFlags }).waivableFails).not.toContain('open-severe-flags');
  });

  it('say nothing by being few: a ring with neither flags nor audits is inconclusive', () => {
    const silent = { flagsRaised: 0, tallies: [] };
    expect(says('channel-heard', intoNextRing, silent)).toMatchObject({
      outcome: 'inconclusive',
      because: 'nothing-heard',
    });
    const uses = ready.tallies.filter(({ kind }) => kind === 'interaction');
    expect(says('channel-heard', intoNextRing, { flagsRaised: 0, tallies: uses }).outcome).toBe(
      'inconclusive',
    );
  });

  it('are heard where test alarms were answered too, and not by audits alone', () => {
    const old = ready.drills.map((drill) => ({ ...drill, startedAt: onDay(120) }));
    expect(says('channel-heard', intoNextRing, { drills: old })).toMatchObject({
      outcome: 'inconclusive',
      because: 'nothing-seeded',
    });
    expect(says('channel-heard', intoNextRing)).toMatchObject({
      outcome: 'pass',
      facts: { flags: 12, audits: 400, seeded: 2 },
    });
  });

  it('are answered to those who raised them, whom no message reached among those not told', () => {
    const told = (some: number) => ({ flagFacts: { dueToHear: 20, told: some, undelivered: 2 } });
    expect(says('closure-rate', intoNextRing, told(18)).outcome).toBe('pass');
    expect(says('closure-rate', intoNextRing, told(17))).toMatchObject({
      outcome: 'fail',
      facts: { share: 0.85, floor: 0.9 },
    });
    const nobody = { flagFacts: { dueToHear: 0, told: 0, undelivered: 0 } };
    expect(says('closure-rate', intoNextRing, nobody).outcome).toBe('inconclusive');
  });
});

describe('time', () => {
  it('is necessary: a ring that was open too short is inconclusive', () => {
    const stage = { ...ready.stage, since: onDay(190) };
    expect(says('minimum-dwell', intoNextRing, { stage })).toMatchObject({
      outcome: 'inconclusive',
      facts: { days: 4, untilAt: onDay(204) },
    });
  });

  it('is never sufficient: a month without data leaves what was inconclusive so', () => {
    const nothing = { registered: [registeredAfter([])], tallies: [], flagsRaised: 0 };
    for (const month of [0, 1, 2, 12]) {
      const now = onDay(200 + 30 * month);
      const { outcome } = evaluated(intoNextRing, { ...nothing, now });
      expect(outcome).not.toBe('pass');
      expect(says('registered-criteria', intoNextRing, { ...nothing, now })).toMatchObject({
        outcome: 'inconclusive',
        because: 'criterion-no-data',
      });
    }
  });
});

describe('a hold or a halt', () => {
  const stop = (scope: Stop['scope'], kind: Stop['kind'] = 'hold'): Stop => ({
    id: newTestId<'halt'>(),
    kind,
    scope,
    reason: 'A customer was told a wrong date.',
    by: newTestId<'person'>(),
    at: onDay(199),
  });
  const stopped = (...stops: readonly Stop[]) => ({ stage: { ...ready.stage, stops } });

  it('is in the way of every step it reaches, and no exception lets it pass', () => {
    const everywhere = stopped(stop({ ring: null, useCaseId: null }, 'halt'));
    expect(says('no-stops', intoNextRing, everywhere)).toMatchObject({
      outcome: 'fail',
      facts: { stop: 'halt' },
    });
    expect(evaluated(intoNextRing, everywhere).waivableFails).not.toContain('no-stops');
    expect(
      says('no-stops', toCompletion, stopped(stop({ ring: 1, useCaseId: calls }))).outcome,
    ).toBe('fail');
  });

  it('is what the decision rests on, so that a new one makes it another', () => {
    const one = stop({ ring: null, useCaseId: null });
    expect(evaluated(intoNextRing, stopped(one)).basis.stops).toEqual({ [one.id]: 'hold' });
  });
});

describe('what becomes of a use case', () => {
  const said = (value: 'ready' | 'needs-design', day: number) => ({
    dispositions: [
      { useCaseId: calls, value: 'ready' as const, at: onDay(198) },
      { useCaseId: offers, value, at: onDay(day) },
    ],
  });

  it('is said anew in every ring: what slips in one ring holds back the next', () => {
    expect(says('dispositions', intoNextRing, said('needs-design', 198))).toMatchObject({
      outcome: 'fail',
      facts: { first: 'Offers' },
    });
    expect(says('dispositions', intoNextRing, said('ready', 120)).outcome).toBe('stale');
    expect(says('dispositions', intoFirstRing, said('ready', 20)).outcome).toBe('pass');
  });

  it('is open while nothing in the house can say it', () => {
    expect(says('dispositions', intoNextRing, { dispositions: null }).outcome).toBe('inconclusive');
  });
});

describe('what nothing can show yet', () => {
  it('is declared and inconclusive before every step it belongs to, and never passed', () => {
    const open = new Set(
      everyStep.flatMap((transition) =>
        evaluated(transition)
          .results.filter(({ outcome }) => outcome !== 'pass')
          .map(({ name, outcome, because }) => `${name} ${outcome} ${because}`),
      ),
    );
    expect([...open].toSorted()).toEqual([
      'barrier-pulse inconclusive not-built',
      'capability-checks inconclusive not-built',
      'concerns inconclusive not-built',
      'identity-asked inconclusive not-built',
      'patterns-acted-on inconclusive not-built',
      'psychological-safety inconclusive not-built',
      'review-cadence inconclusive not-built',
      'severe-patterns-classed inconclusive not-built',
    ]);
  });

  it('does not hide behind a criterion that no template asks', () => {
    const asked = new Set(
      everyStep.flatMap((transition) =>
        evaluated(transition).results.map(({ name }) => name.split('/')[0]),
      ),
    );
    expect(allGateCriteria.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([]);
  });
});
