import { acknowledgeDrill } from '@causeway/bot/usecases/drill/acknowledge-drill.js';
import { escalateDrill } from '@causeway/bot/usecases/drill/escalate-drill.js';
import { listDrills } from '@causeway/bot/usecases/drill/list-drills.js';
import { startDrill } from '@causeway/bot/usecases/drill/start-drill.js';
import { countFlags } from '@causeway/bot/usecases/flag/count-flags.js';
import { listMyNotices } from '@causeway/bot/usecases/notice/list-my-notices.js';
import { dayMs, hourMs } from '@causeway/shared/lib/instant.js';
import { expectDone } from '../harness/expect-done';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;

beforeEach(async () => {
  company = await SmallCompany.open();
});

afterEach(() => company.close());

async function start() {
  const { house, actors, useCaseId } = company;
  return expectDone(await startDrill(house.ports, actors.pavel, { useCaseId }));
}

async function sendAway(name: 'olu' | 'daria'): Promise<void> {
  const { house, ids } = company;
  await house.ports.commands.run(house.tenantId, async (stores) => {
    const person = await stores.persons.get(ids[name]);
    const absence = { from: house.now - hourMs, until: house.now + dayMs };
    if (person) stores.persons.save(person, { ...person, absence });
  });
}

describe('a test alarm', () => {
  it('says that it arrived when the person asked presses the button', async () => {
    const { house, actors } = company;
    const { id: drillId } = await start();
    const drill = expectDone(await acknowledgeDrill(house.ports, actors.olu, { drillId }));
    expect(drill.steps.map((step) => [step.person.name, step.result])).toEqual([
      ['Olu', 'asked'],
      ['Olu', 'acknowledged'],
    ]);
    expect(await company.noticesOf('pavel')).toEqual(['drill-ended']);
  });

  it('shows an absent owner passed over and reaches the deputy', async () => {
    await sendAway('olu');
    const drill = await start();
    expect(drill.steps.map((step) => [step.person.name, step.result])).toEqual([
      ['Olu', 'absent'],
      ['Daria', 'asked'],
    ]);
    expect(await company.noticesOf('daria')).toEqual(['drill-ask']);
  });

  it('says where it stopped when nobody answers', async () => {
    const { house, actors, useCaseId } = company;
    const { id: drillId } = await start();
    for (let step = 0; step < 3; step += 1) {
      house.now += hourMs;
      await escalateDrill(house.ports, house.tenantId, { drillId });
    }
    const { drills } = expectDone(await listDrills(house.ports, actors.pavel, { useCaseId }));
    expect(drills[0]).toMatchObject({ state: 'exhausted' });
    expect(drills[0]?.steps.filter((step) => step.result === 'no-answer')).toHaveLength(3);
  });

  it('is never counted as a flag', async () => {
    await start();
    const { counts } = expectDone(await countFlags(company.house.ports, company.actors.olu, {}));
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  });

  it('can be acknowledged only by the person it waits for', async () => {
    const { house, actors } = company;
    const { id: drillId } = await start();
    expect(await acknowledgeDrill(house.ports, actors.daria, { drillId })).toMatchObject({
      code: 'not-asked',
    });
  });

  it('is seen by whoever it waits for, who keeps no path, for as long as it does', async () => {
    const { house, actors, ids, useCaseId } = company;
    const { mara } = actors;
    await house.ports.commands.run(house.tenantId, async (stores) => {
      const charter = await stores.charters.get(useCaseId);
      if (charter) stores.charters.save(charter, { ...charter, accountableId: ids.mara });
    });
    const { id: drillId } = await start();
    const seen = expectDone(await listDrills(house.ports, mara, { useCaseId }));
    expect(seen.drills.map(({ id }) => id)).toEqual([drillId]);
    const inbox = expectDone(await listMyNotices(house.ports, mara, {}));
    expect(inbox.notices).toMatchObject([{ kind: 'drill-ask', waitsForYou: true }]);

    expectDone(await acknowledgeDrill(house.ports, mara, { drillId }));
    const after = expectDone(await listMyNotices(house.ports, mara, {}));
    expect(after.notices).toMatchObject([{ kind: 'drill-ask', waitsForYou: false }]);
    const refused = { code: 'forbidden' };
    expect(await listDrills(house.ports, mara, { useCaseId })).toMatchObject(refused);
  });

  it('is for those who keep the path', async () => {
    const { house, actors, useCaseId } = company;
    expect(await startDrill(house.ports, actors.mara, { useCaseId })).toMatchObject({
      code: 'forbidden',
    });
  });
});
