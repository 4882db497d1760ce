import { answerFlag } from '@causeway/bot/usecases/flag/answer-flag.js';
import { claimFlag } from '@causeway/bot/usecases/flag/claim-flag.js';
import { confirmFlag } from '@causeway/bot/usecases/flag/confirm-flag.js';
import { escalateFlag } from '@causeway/bot/usecases/flag/escalate-flag.js';
import { expireClaim } from '@causeway/bot/usecases/flag/expire-claim.js';
import { getFlag } from '@causeway/bot/usecases/flag/get-flag.js';
import { getMyFlag } from '@causeway/bot/usecases/flag/get-my-flag.js';
import { handFlagTo } from '@causeway/bot/usecases/flag/hand-flag-to.js';
import { listFlagHistory } from '@causeway/bot/usecases/flag/list-flag-history.js';
import { listFlags } from '@causeway/bot/usecases/flag/list-flags.js';
import { lookAtReporter } from '@causeway/bot/usecases/flag/look-at-reporter.js';
import { planCorrection } from '@causeway/bot/usecases/flag/plan-correction.js';
import { remindOfCorrection } from '@causeway/bot/usecases/flag/remind-of-correction.js';
import { undoFlagMove } from '@causeway/bot/usecases/flag/undo-flag-move.js';
import { withdrawMyFlag } from '@causeway/bot/usecases/flag/withdraw-my-flag.js';
import type { MyFlag } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { dayMs, hourMs } from '@causeway/shared/lib/instant.js';
import { expectDone } from '../harness/expect-done';
import { SmallCompany } from '../harness/small-company';
import type { TestHouse } from '../harness/test-house';
import { tuesdayNoon } from '../harness/test-house';

let company: SmallCompany;
let house: TestHouse;
let mara: Actor;
let olu: Actor;
let ada: Actor;

beforeEach(async () => {
  company = await SmallCompany.open();
  ({ house } = company);
  ({ mara, olu, ada } = company.actors);
});

afterEach(() => company.close());

async function answered(): Promise<MyFlag> {
  const { id: flagId } = await company.raise();
  await claimFlag(house.ports, olu, { flagId, version: 1 });
  await confirmFlag(house.ports, olu, { flagId, version: 2 });
  const answer = { flagId, version: 3, kind: 'no-change', text: 'No change, because…' } as const;
  expectDone(await answerFlag(house.ports, olu, answer));
  return expectDone(await getMyFlag(house.ports, mara, { flagId }));
}

describe('a flag from message to answer', () => {
  it('tells the reporter who answers for it and by when, and puts it to that person', async () => {
    const flag = await company.raise();
    expect(flag).toMatchObject({
      state: 'new',
      accountable: { name: 'Olu' },
      answerBy: tuesdayNoon + 14 * dayMs,
    });
    expect(await company.noticesOf('mara')).toEqual(['flag-receipt']);
    expect(await company.noticesOf('olu')).toEqual(['flag-ask']);
  });

  it("ends with an answer in the reporter's inbox", async () => {
    const flag = await answered();
    expect(flag.outcomeOfFlag).toMatchObject({ kind: 'no-change', text: 'No change, because…' });
    expect(await company.noticesOf('mara')).toEqual(['flag-receipt', 'flag-answered']);
  });

  it('is raised once, however often the same dialog is sent', async () => {
    const [first, second] = await Promise.all([company.raise(), company.raise()]);
    expect(second).toEqual(first);
    expect(await company.raise()).toEqual(first);
    const board = expectDone(await listFlags(house.ports, olu, { state: 'new', limit: 50 }));
    expect(board.flags).toHaveLength(1);
  });

  it('refuses the same key for something else', async () => {
    await company.raise();
    await expect(company.raise({ reason: 'leaked' })).rejects.toThrow('key-reused');
  });

  it('tells the reporter when an answer is taken back', async () => {
    const { id: flagId } = await answered();
    expectDone(await undoFlagMove(house.ports, olu, { flagId, version: 4 }));
    expect((await company.noticesOf('mara')).at(-1)).toBe('flag-back-in-triage');
    const mine = expectDone(await getMyFlag(house.ports, mara, { flagId }));
    expect(mine).toMatchObject({ state: 'confirmed', outcomeOfFlag: null });
  });

  it('keeps every step on record, with owners by name and the reporter nowhere', async () => {
    const { id: flagId } = await answered();
    const { history } = expectDone(await listFlagHistory(house.ports, olu, { flagId }));
    expect(history.map((line) => [line.type, line.by?.name ?? null])).toEqual([
      ['flag-raised', null],
      ['flag-asked', null],
      ['flag-claimed', 'Olu'],
      ['flag-confirmed', 'Olu'],
      ['flag-answered', 'Olu'],
    ]);
    expect(JSON.stringify(history)).not.toContain(company.ids.mara);
  });
});

describe('a flag that nobody takes', () => {
  it('reaches the deputy and then the program manager, and then those who can help', async () => {
    const { id: flagId } = await company.raise();
    house.now = tuesdayNoon + 30 * dayMs;
    await escalateFlag(house.ports, house.tenantId, { flagId });
    expect(await company.noticesOf('daria')).toEqual(['flag-ask']);
    house.now += 30 * dayMs;
    await escalateFlag(house.ports, house.tenantId, { flagId });
    house.now += 30 * dayMs;
    await escalateFlag(house.ports, house.tenantId, { flagId });
    expect(await company.noticesOf('ada')).toEqual(['flag-path-exhausted']);
  });

  it('does not move before its time', async () => {
    const { id: flagId } = await company.raise();
    await escalateFlag(house.ports, house.tenantId, { flagId });
    expect(await company.noticesOf('daria')).toEqual([]);
  });

  it('goes to the deputy at once while the first person is absent', async () => {
    const absent = await house.stores.persons.get(company.ids.olu);
    await house.ports.commands.run(house.tenantId, async (stores) => {
      if (!absent) return;
      const absence = { from: house.now - hourMs, until: house.now + dayMs };
      stores.persons.save(absent, { ...absent, absence });
    });
    await company.raise();
    expect(await company.noticesOf('olu')).toEqual([]);
    expect(await company.noticesOf('daria')).toEqual(['flag-ask']);
  });

  it('is put to its path again when a claim lapses', async () => {
    const { id: flagId } = await company.raise();
    expectDone(await claimFlag(house.ports, olu, { flagId, version: 1 }));
    house.now += 4 * hourMs;
    await expireClaim(house.ports, house.tenantId, { flagId });
    expect(expectDone(await getFlag(house.ports, olu, { flagId }))).toMatchObject({
      state: 'new',
      heldBy: null,
      ask: { person: { name: 'Olu' } },
    });
  });

  it('is put to its path again also after it was confirmed', async () => {
    const { id: flagId } = await company.raise();
    expectDone(await claimFlag(house.ports, olu, { flagId, version: 1 }));
    expectDone(await confirmFlag(house.ports, olu, { flagId, version: 2 }));
    house.now += 4 * hourMs;
    await expireClaim(house.ports, house.tenantId, { flagId });
    expect(expectDone(await getFlag(house.ports, olu, { flagId }))).toMatchObject({
      state: 'confirmed',
      heldBy: null,
      ask: { person: { name: 'Olu' } },
    });
  });

  it('is known to the whole path at once when it reached a customer', async () => {
    await company.raise({ reach: 'customer' });
    expect(await company.noticesOf('daria')).toEqual(['flag-ask']);
    expect(await company.noticesOf('olu')).toEqual(['flag-ask']);
  });
});

describe('what reached others', () => {
  it('is put right by somebody who is told so, and told again when it is overdue', async () => {
    const { daria } = company.ids;
    const { id: flagId } = await company.raise({ reach: 'another-department' });
    expectDone(await claimFlag(house.ports, olu, { flagId, version: 1 }));
    const dueAt = house.now + hourMs;
    const plan = { flagId, version: 2, recipients: 'The finance team', ownerId: daria, dueAt };
    expectDone(await planCorrection(house.ports, olu, plan));
    await remindOfCorrection(house.ports, house.tenantId, { flagId });
    expect(await company.noticesOf('daria')).toEqual(['flag-correction-yours']);
    house.now = dueAt;
    await remindOfCorrection(house.ports, house.tenantId, { flagId });
    expect(await company.noticesOf('daria')).toEqual([
      'flag-correction-yours',
      'flag-correction-due',
    ]);
    expect(await company.noticesOf('olu')).toEqual(['flag-ask', 'flag-correction-due']);
  });

  it('is planned only for those who triage the program', async () => {
    const { id: flagId } = await company.raise({ reach: 'my-team' });
    const plan = {
      flagId,
      version: 1,
      recipients: 'All',
      ownerId: mara.personId,
      dueAt: house.now + 1,
    };
    const refused = await planCorrection(house.ports, olu, plan);
    expect(refused).toMatchObject({ code: 'unknown-person' });
  });
});

describe('who may see and do what', () => {
  it('makes a flag absent to people of other programs, administrators included', async () => {
    const { id: flagId } = await company.raise();
    expect(await getFlag(house.ports, ada, { flagId })).toMatchObject({ code: 'absent' });
    expect(await claimFlag(house.ports, mara, { flagId, version: 1 })).toMatchObject({
      code: 'absent',
    });
    expect(await getMyFlag(house.ports, olu, { flagId })).toMatchObject({ code: 'absent' });
    expect(await withdrawMyFlag(house.ports, olu, { flagId })).toMatchObject({ code: 'absent' });
  });

  it('gives a tool without a program to the administrators', async () => {
    const { id: flagId } = await company.raise({
      tool: { otherName: 'Some Other Tool' },
      useCaseId: null,
    });
    expect(await company.noticesOf('ada')).toEqual(['flag-ask']);
    expect((await claimFlag(house.ports, ada, { flagId, version: 1 })).kind).toBe('done');
    expect(await getFlag(house.ports, olu, { flagId })).toMatchObject({ code: 'absent' });
  });

  it('shows a confidential reporter to a governance owner only, and records the look', async () => {
    const { id: flagId } = await company.raise({ mode: 'confidential' });
    const page = expectDone(await getFlag(house.ports, olu, { flagId }));
    expect(page).toMatchObject({ reporter: null, maySeeReporter: true });
    const { pavel } = company.actors;
    expect(await lookAtReporter(house.ports, pavel, { flagId })).toMatchObject({
      code: 'forbidden',
    });
    expect(expectDone(await lookAtReporter(house.ports, olu, { flagId })).reporter.name).toBe(
      'Mara',
    );
    const { history } = expectDone(await listFlagHistory(house.ports, olu, { flagId }));
    expect(history.at(-1)).toMatchObject({ type: 'reporter-looked-at', by: { name: 'Olu' } });
  });

  it('hands a flag only to somebody who triages its program', async () => {
    const { id: flagId } = await company.raise();
    const toMara = { flagId, version: 1, personId: company.ids.mara };
    expect(await handFlagTo(house.ports, olu, toMara)).toMatchObject({ code: 'unknown-person' });
    const toDaria = { flagId, version: 1, personId: company.ids.daria };
    expect(expectDone(await handFlagTo(house.ports, olu, toDaria)).heldBy?.name).toBe('Daria');
    expect(await company.noticesOf('daria')).toEqual(['flag-handed-to-you']);
  });
});

describe('whoever comes too late', () => {
  it('reads who was faster', async () => {
    const { id: flagId } = await company.raise();
    expectDone(await claimFlag(house.ports, olu, { flagId, version: 1 }));
    const late = await claimFlag(house.ports, company.actors.daria, { flagId, version: 1 });
    expect(late).toMatchObject({ code: 'stale', facts: { state: 'in-triage', heldByName: 'Olu' } });
  });
});

describe('sixteen people pressing at once', () => {
  it('lets exactly one of them take the flag', async () => {
    const { id: flagId } = await company.raise();
    const owners = await Promise.all(
      Array.from({ length: 16 }, async (_, index) => {
        const id = await house.person(`Owner ${String(index)}`);
        await house.grant(company.programId, id, 'governance-owner');
        return house.actor(id);
      }),
    );
    const outcomes = await Promise.all(
      owners.map((owner) => claimFlag(house.ports, owner, { flagId, version: 1 })),
    );
    expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(1);
    const codes = outcomes.flatMap((outcome) =>
      outcome.kind === 'rejected' ? [outcome.code] : [],
    );
    expect(new Set(codes)).toEqual(new Set(['stale']));
  });
});
