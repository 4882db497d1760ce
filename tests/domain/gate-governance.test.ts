import { dayMs } from '@causeway/shared/lib/instant.js';
import { aDrill } from '../builders/drill';
import { aGateUseCase, readyFacts } from '../builders/gate';
import { calls, offers, onDay, sheetAbout } from '../builders/gate-parts';
import { aTally } from '../builders/measure-input';
import { anEntry } from '../builders/register-entry';
import { evaluated, intoBuilding, intoFirstRing, says } from '../harness/gate-says';

const ready = readyFacts(intoFirstRing);

describe('answering for a use case', () => {
  it('is open again once the person named has left', () => {
    const gone = ready.charters.flatMap(({ accountableId }) => accountableId ?? []);
    expect(says('charter', intoFirstRing, { gone })).toMatchObject({
      outcome: 'fail',
      facts: { lacking: 2, questions: 'accountable path' },
    });
  });

  it('counts as rehearsed by real flags alone, and as drilled by an alarm that reached somebody', () => {
    expect(says('rehearsal', intoFirstRing, { rehearsed: [calls] })).toMatchObject({
      outcome: 'inconclusive',
      facts: { lacking: 1, first: 'Offers' },
    });
    const drill = (useCaseId: typeof calls, state: 'acknowledged' | 'exhausted', day: number) =>
      aDrill({ useCaseId, state, startedAt: onDay(day) });
    const failed = [drill(calls, 'acknowledged', 190), drill(offers, 'exhausted', 191)];
    expect(says('drill', intoFirstRing, { drills: failed }).outcome).toBe('fail');
    const again = [...failed, drill(offers, 'acknowledged', 192)];
    expect(says('drill', intoFirstRing, { drills: again }).outcome).toBe('pass');
    const long = [drill(calls, 'acknowledged', 100), drill(offers, 'acknowledged', 100)];
    expect(says('drill', intoFirstRing, { drills: long }).outcome).toBe('inconclusive');
  });

  it('cannot be shown where there is nothing to answer for', () => {
    const nothing = { useCases: [], rings: [] };
    for (const name of ['charter', 'rehearsal', 'drill', 'exceptions', 'human-review']) {
      expect(says(name, intoFirstRing, nothing).outcome).toBe('inconclusive');
    }
  });
});

describe('a person who checks what goes to others', () => {
  const sampled = (reviewed: number, not: number) => ({
    tallies: [calls, offers].flatMap((useCaseId) =>
      (['reviewed', 'unreviewed'] as const).map((review) =>
        aTally('audit', `right|${review}`, review === 'reviewed' ? reviewed : not, {
          day: Math.floor(onDay(190) / dayMs),
          useCaseId,
        }),
      ),
    ),
  });

  it('is proven by a sample as large as it takes, and open without one', () => {
    expect(says('human-review', intoFirstRing, { tallies: [] }).outcome).toBe('inconclusive');
    expect(says('human-review', intoFirstRing, sampled(12, 0))).toMatchObject({
      outcome: 'inconclusive',
      because: 'review-sample-small',
    });
    expect(says('human-review', intoFirstRing, sampled(100, 0)).outcome).toBe('pass');
    expect(says('human-review', intoFirstRing, sampled(60, 40)).outcome).toBe('fail');
  });

  it('who promised to check each one has not done so when one was left out', () => {
    const each = [calls, offers].map((useCaseId) =>
      sheetAbout('human-review', { of: 'use-case', useCaseId }, { reviewedShare: 1 }),
    );
    const sheets = [...ready.sheets.filter(({ kind }) => kind !== 'human-review'), ...each];
    expect(says('human-review', intoFirstRing, { sheets, ...sampled(400, 0) }).outcome).toBe(
      'pass',
    );
    expect(says('human-review', intoFirstRing, { sheets, ...sampled(400, 1) })).toMatchObject({
      outcome: 'fail',
      because: 'review-left-out',
    });
  });
});

describe('a use case that decides about people', () => {
  const useCases = [
    aGateUseCase({ decidesAboutPeople: true, tellsThem: true }),
    aGateUseCase({ id: offers, name: 'Offers', share: 0.3 }),
  ];
  const groups = (wrong: number, of = 400) => ({
    useCases,
    errorsByGroup: [
      { useCaseId: calls, group: 'A', wrong: 8, audits: of },
      { useCaseId: calls, group: 'B', wrong, audits: of },
    ],
  });

  it('is inconclusive without groups, and with groups too small to be spoken of', () => {
    for (const change of [{ useCases }, { useCases, errorsByGroup: null }, groups(1, 4)]) {
      expect(says('decides-about-people', intoFirstRing, change)).toMatchObject({
        outcome: 'inconclusive',
        because: 'groups-missing',
      });
    }
    const unmarked = [aGateUseCase({ decidesAboutPeople: null })];
    expect(says('decides-about-people', intoFirstRing, { useCases: unmarked }).outcome).toBe(
      'inconclusive',
    );
  });

  it('passes where groups are shown to be alike, and fails where they are shown to differ', () => {
    expect(says('decides-about-people', intoFirstRing, groups(10)).outcome).toBe('pass');
    expect(says('decides-about-people', intoFirstRing, groups(100))).toMatchObject({
      outcome: 'fail',
      because: 'groups-differ',
    });
    expect(says('decides-about-people', intoFirstRing, groups(6, 12)).outcome).toBe('inconclusive');
  });

  it('needs a named decision and that people are told', () => {
    const untold = groups(10).useCases.map((one) => ({ ...one, tellsThem: null }));
    const change = { ...groups(10), useCases: untold };
    expect(says('decides-about-people', intoFirstRing, change).because).toBe('notice-unknown');
    const undecided = {
      ...groups(10),
      sheets: ready.sheets.filter(({ kind }) => kind !== 'human-review'),
    };
    expect(says('decides-about-people', intoFirstRing, undecided).outcome).toBe('fail');
  });
});

describe('lists', () => {
  const listed = (kind: string, ...entries: readonly ReturnType<typeof anEntry>[]) => ({
    entries: [...ready.entries.filter((entry) => entry.kind !== kind), ...entries],
  });

  it('that nobody wrote anything on show nothing', () => {
    const names = ['findings-traced', 'integration-gaps', 'blind-spots', 'barriers'] as const;
    for (const name of names) {
      expect(says(name, intoFirstRing, { entries: [] }).outcome).toBe('inconclusive');
    }
    expect(says('bad-cases', intoBuilding, { entries: [] }).outcome).toBe('inconclusive');
  });

  it('hold back a bad case without a cause, also one that only its numbers show', () => {
    const unsettled = anEntry('bad-case', { values: { what: 'Renewals', useCase: calls } });
    expect(says('bad-cases', intoBuilding, listed('bad-case', unsettled)).outcome).toBe('fail');
  });

  it('call a failure manageable by size and rate, not by a tick', () => {
    const trials = ready.entries.filter(({ kind }) => kind === 'stress-trial');
    const [first, ...rest] = trials;
    if (!first) throw new Error('no trial');
    const { rate: _, ...ticked } = first.values;
    const change = (entry: typeof first) => listed('stress-trial', entry, ...rest);
    expect(says('stress-trials', intoBuilding, change({ ...first, values: ticked }))).toMatchObject(
      {
        outcome: 'inconclusive',
        because: 'trials-not-sized',
      },
    );
    expect(
      says('stress-trials', intoBuilding, change({ ...first, state: 'planned' })).because,
    ).toBe('trials-not-run');
    expect(says('stress-trials', intoBuilding, listed('stress-trial', ...rest))).toMatchObject({
      outcome: 'inconclusive',
      facts: { strains: 'unfamiliar-cases' },
    });
    // 40 a week, of which 5% fail, four times.
    expect(says('stress-trials', intoBuilding).facts).toMatchObject({ perWeek: 8 });
  });

  it('block on a finding without work, an overdue risk, and a barrier nobody owns', () => {
    const finding = anEntry('finding', { values: { what: 'Names are mixed up' } });
    expect(says('findings-traced', intoFirstRing, listed('finding', finding)).outcome).toBe('fail');
    const risk = anEntry('deferred-risk', { values: { what: 'Bias', due: onDay(199) } });
    expect(says('deferred-risks', intoFirstRing, listed('deferred-risk', risk)).outcome).toBe(
      'fail',
    );
    const barrier = anEntry('barrier', {
      state: 'in-remedy',
      owner: null,
      values: { group: 'Service', share: 0.2 },
    });
    expect(says('barriers', intoFirstRing, listed('barrier', barrier))).toMatchObject({
      outcome: 'fail',
      facts: { group: 'Service' },
    });
  });

  it('name what was done by hand and is on no list of gaps', () => {
    const workaround = anEntry('workaround', { values: { what: 'Copy the table by hand' } });
    expect(says('integration-gaps', intoFirstRing, listed('workaround', workaround))).toMatchObject(
      {
        outcome: 'fail',
        because: 'workarounds-untraced',
      },
    );
  });

  it('print what falls short and what nobody has seen on every gate', () => {
    expect(evaluated(intoFirstRing).shortfalls).toEqual([
      'Offers over ten pages',
      'Nobody tried it on the phone',
    ]);
  });
});
