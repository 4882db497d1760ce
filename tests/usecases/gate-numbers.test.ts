import { recomputationLines } from '@causeway/shared/text/recomputation-text.js';
import { findBlindSpots } from '@causeway/bot/usecases/gate/find-blind-spots.js';
import { dryRunGate } from '@causeway/bot/usecases/gate/dry-run-gate.js';
import { planPilot } from '@causeway/bot/usecases/gate/plan-pilot.js';
import { recomputeOnServer } from '@causeway/bot/usecases/gate/recompute-on-server.js';
import { keepSnapshot, takeSnapshot } from '@causeway/bot/usecases/snapshot/take-snapshot.js';
import { loadGate } from '@causeway/bot/usecases/snapshot/load-gate.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { SnapshotId } from '@causeway/shared/lib/ids.js';
import { calls, gateDay, offers, onDay } from '../builders/gate-parts';
import { aTally } from '../builders/measure-input';
import { expectDone } from '../harness/expect-done';
import { GateCompany } from '../harness/gate-company';
import { intoBuilding, intoFirstRing } from '../harness/gate-says';

let company: GateCompany;
const open = async (transition: Parameters<typeof GateCompany.open>[0]) => {
  company = await GateCompany.open(transition);
};
afterEach(() => company.close());

describe('what a stress test has not seen', () => {
  it('lists itself once, and not again after it was closed', async () => {
    await open(intoBuilding);
    const { small, programId, sources } = company;
    const [onlyOne] = company.observed.people;
    company.observed = { ...company.observed, people: onlyOne ? [onlyOne] : [] };
    await company.write(async (stores) => {
      const [, peak] = await stores.windows.list(programId);
      if (peak) stores.windows.remove(peak);
    });
    const look = () =>
      findBlindSpots(small.house.ports, small.house.tenantId, { programId }, sources);
    const spots = async () => {
      const all = await small.house.stores.registers.listOfKind(programId, 'blind-spot');
      return all.filter(({ origin }) => origin !== null);
    };
    await look();
    expect(new Set((await spots()).map(({ origin }) => origin))).toEqual(
      new Set([
        'people:high-workload',
        'people:less-technical',
        'people:skeptical',
        'people:struggling',
        `use-cases:${calls}`,
        `use-cases:${offers}`,
        'workload:peak',
      ]),
    );
    expect((await company.evaluate())?.shortfalls).toContainEqual({
      source: 'workload',
      of: 'peak',
    });
    const found = (await spots()).find(({ origin }) => origin === 'workload:peak');
    expect(found?.values['what']).toBe('How it goes when there is most to do');
    await company.write((stores) => {
      if (found) stores.registers.save(found, { ...found, state: 'accepted' });
    });
    await look();
    expect(await spots()).toHaveLength(7);
    expect(await company.inTheWay()).not.toContain('peak inconclusive peak-not-met');
  });
});

describe('a look at the past', () => {
  it('says what would have happened, and of what nothing is kept', async () => {
    await open(intoBuilding);
    const query = { programId: company.programId, weeks: 28 };
    const { pavel } = company.small.actors;
    const run = expectDone(await dryRunGate(company.ports, pavel, query, company.sources));
    const outcomeOf = (name: string) =>
      run.days.map(({ results }) => results.find((one) => one.name === name)?.outcome);
    expect(outcomeOf('support-withdrawal')).toEqual(
      expect.arrayContaining(['inconclusive', 'pass']),
    );
    expect(outcomeOf('data-use').at(0)).toBe('fail');
    expect(outcomeOf('data-use').at(-1)).toBe('pass');
    // It never went from shown to not shown by itself, for nothing was taken back.
    expect(run.days.map(({ outcome }) => outcome).at(-1)).toBe('pass');
    expect(run.days.map(({ outcome }) => outcome).slice(0, 20)).not.toContain('pass');
    expect(run.notKept).toEqual(expect.arrayContaining(['provenance', 'flags-triaged']));
  });

  it('plans with what is registered already', async () => {
    await open(intoBuilding);
    const plan = {
      people: 20,
      notVolunteered: 4,
      usesPerWeek: 3,
      weeks: 6,
      audits: 40,
      ratings: 0,
      reporters: 5,
    };
    const { programId, ports } = company;
    const command = { programId, plan, terms: [] };
    const planned = expectDone(await planPilot(ports, company.small.actors.pavel, command));
    expect(planned.registered).toMatchObject([{ verdict: 'can-pass-or-fail', trials: 360 }]);
    expect(planned.lines.find(({ criterion }) => criterion === 'provenance')?.verdict).toBe(
      'only-open',
    );
  });
});

describe('a snapshot', () => {
  async function taken(): Promise<SnapshotId> {
    const { house, ids } = company.small;
    return house.ports.commands.run(house.tenantId, async (stores) => {
      const gate = await loadGate(company.ports, stores, company.programId, house.now);
      if (!gate) throw new Error('There is no gate');
      const snapshot = await takeSnapshot(house.ports, stores, gate, ids.pavel);
      keepSnapshot(house.ports, stores, snapshot);
      return snapshot.id;
    });
  }
  const again = (id: SnapshotId) => {
    const { house } = company.small;
    return recomputeOnServer(house.ports, house.tenantId, id, company.sources);
  };

  it('comes to the same numbers later, from itself and from what the server keeps', async () => {
    await open(intoFirstRing);
    const id = await taken();
    company.small.house.now += 30 * dayMs;
    company.observed = {
      ...company.observed,
      tallies: [
        ...company.observed.tallies,
        aTally('audit', 'wrong|unreviewed', 40, {
          day: Math.floor(onDay(gateDay + 3) / dayMs),
          useCaseId: calls,
        }),
      ],
    };
    const recomputed = await again(id);
    expect(recomputed).toMatchObject({ verdict: 'equal', results: [], cells: [] });
    expect(recomputed && recomputationLines(recomputed, 'en')).toEqual(['equal']);
  });

  it('names the cell that is another one when an observation of that time was corrected', async () => {
    await open(intoFirstRing);
    const id = await taken();
    const tallies = company.observed.tallies.map((tally) =>
      tally.kind === 'audit' && tally.useCaseId === offers ? { ...tally, n: tally.n - 20 } : tally,
    );
    company.observed = { ...company.observed, tallies };
    const recomputed = await again(id);
    expect(recomputed).toMatchObject({ verdict: 'different', results: [] });
    expect(recomputed && recomputationLines(recomputed, 'en')).toEqual([
      'different: human-review.useCases.1.audits was 200 and is 180',
      'different: human-review.useCases.1.reviewed was 200 and is 180',
    ]);
  });

  it('has statistics in which no person is, and no count of fewer than five people', async () => {
    await open(intoFirstRing);
    const snapshot = await company.small.house.stores.snapshots.get(await taken());
    const text = JSON.stringify(snapshot?.body);
    for (const id of Object.values(company.small.ids)) expect(text).not.toContain(id);
    for (const { personKey } of company.observed.people) expect(text).not.toContain(personKey);
  });
});
