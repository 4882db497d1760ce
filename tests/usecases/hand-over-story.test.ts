import { answerHandOver } from '@causeway/bot/usecases/hand-over/answer-hand-over.js';
import { escalateHandOver } from '@causeway/bot/usecases/hand-over/escalate-hand-over.js';
import { getHandOver } from '@causeway/bot/usecases/hand-over/get-hand-over.js';
import { listHandOvers } from '@causeway/bot/usecases/hand-over/list-hand-overs.js';
import { passOnHandOver } from '@causeway/bot/usecases/hand-over/pass-on-hand-over.js';
import { raiseHandOver } from '@causeway/bot/usecases/hand-over/raise-hand-over.js';
import { takeHandOver } from '@causeway/bot/usecases/hand-over/take-hand-over.js';
import type { HandOverPage } from '@causeway/shared/api/mine.js';
import { dayMs, hourMs } from '@causeway/shared/lib/instant.js';
import { expectDone } from '../harness/expect-done';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;

beforeEach(async () => {
  company = await SmallCompany.open();
});

afterEach(() => company.close());

async function ask(): Promise<HandOverPage> {
  const { house, actors, toolId, useCaseId } = company;
  const body = { text: 'Is clause 7 right?', tool: { id: toolId }, useCaseId, note: null };
  return expectDone(await raiseHandOver(house.ports, actors.mara, { body, key: 'nonce-1' }));
}

async function escalate(page: HandOverPage, at: number): Promise<void> {
  company.house.now = at;
  await escalateHandOver(company.house.ports, company.house.tenantId, { handOverId: page.id });
}

const answer = { judgement: 'not-right', text: 'Clause 7 is from the old contract.' } as const;

describe('a question to somebody who can judge', () => {
  it("goes to the charter's person and comes back answered on the asker's side", async () => {
    const { house, actors } = company;
    const page = await ask();
    expect(page).toMatchObject({ state: 'open', askedOf: { name: 'Olu' }, isMine: true });
    const move = { handOverId: page.id, version: page.version, ...answer };
    expectDone(await answerHandOver(house.ports, actors.olu, move));
    const seen = expectDone(await getHandOver(house.ports, actors.mara, { handOverId: page.id }));
    expect(seen).toMatchObject({ state: 'answered', answer: { by: { name: 'Olu' }, ...answer } });
    expect(await company.noticesOf('mara')).toEqual(['hand-over-receipt', 'hand-over-answered']);
  });

  it("is the deputy's when the first person lets the time pass, and does not fall out over a weekend", async () => {
    const fridayEvening = Date.parse('2026-11-20T16:30:00Z');
    company.house.now = fridayEvening;
    const page = await ask();
    expect(page.respondBy).toBe(Date.parse('2026-11-23T12:30:00Z'));
    await escalate(page, Date.parse('2026-11-22T12:00:00Z'));
    expect(await company.noticesOf('daria')).toEqual([]);
    await escalate(page, Date.parse('2026-11-23T12:30:00Z'));
    expect(await company.noticesOf('daria')).toEqual(['hand-over-ask']);
  });

  it('keeps the clock running after somebody has taken it', async () => {
    const { house, actors } = company;
    const page = await ask();
    const taking = { handOverId: page.id, version: page.version };
    expectDone(await takeHandOver(house.ports, actors.olu, taking));
    await escalate(page, house.now + dayMs);
    expect(await company.noticesOf('daria')).toEqual(['hand-over-ask']);
  });

  it('lets the person asked next answer although the first one took it and fell silent', async () => {
    const { house, actors } = company;
    const page = await ask();
    const taking = { handOverId: page.id, version: page.version };
    expectDone(await takeHandOver(house.ports, actors.olu, taking));
    await escalate(page, house.now + dayMs);
    const now = expectDone(await getHandOver(house.ports, actors.daria, { handOverId: page.id }));
    const move = { handOverId: page.id, version: now.version, ...answer };
    expect(expectDone(await answerHandOver(house.ports, actors.daria, move)).state).toBe(
      'answered',
    );
  });

  it('can be passed on to a colleague with a full clock of their own', async () => {
    const { house, actors, ids } = company;
    const page = await ask();
    house.now += hourMs;
    const move = { handOverId: page.id, version: page.version, personId: ids.pavel };
    const passed = expectDone(await passOnHandOver(house.ports, actors.olu, move));
    expect(passed).toMatchObject({ askedOf: { name: 'Pavel' }, respondBy: house.now + 4 * hourMs });
    const waiting = await listHandOvers(house.ports, actors.pavel, { whose: 'waiting' });
    expect(expectDone(waiting).handOvers).toHaveLength(1);
  });

  it("is nobody else's business", async () => {
    const { house, actors } = company;
    const page = await ask();
    const query = { handOverId: page.id };
    expect(await getHandOver(house.ports, actors.ada, query)).toMatchObject({ code: 'absent' });
    const move = { ...query, version: page.version, ...answer };
    expect(await answerHandOver(house.ports, actors.mara, move)).toMatchObject({ code: 'absent' });
  });

  it('refuses an answer drawn from an older card', async () => {
    const { house, actors } = company;
    const page = await ask();
    const taking = { handOverId: page.id, version: page.version };
    expectDone(await takeHandOver(house.ports, actors.olu, taking));
    const late = await answerHandOver(house.ports, actors.olu, { ...taking, ...answer });
    expect(late).toMatchObject({ code: 'stale', facts: { state: 'taken' } });
  });
});
