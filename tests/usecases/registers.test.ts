import { addEntry } from '@causeway/bot/usecases/register/add-entry.js';
import { changeEntry } from '@causeway/bot/usecases/register/change-entry.js';
import { getEntry } from '@causeway/bot/usecases/register/get-entry.js';
import { listEntries } from '@causeway/bot/usecases/register/list-entries.js';
import { listRegisters } from '@causeway/bot/usecases/register/list-registers.js';
import { moveEntry } from '@causeway/bot/usecases/register/move-entry.js';
import { tellEntryOverdue } from '@causeway/bot/usecases/register/tell-entry-overdue.js';
import type { EntryView } from '@causeway/shared/api/registers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Evidence } from '@causeway/shared/domain/evidence/evidence.js';
import { registerKindOf } from '@causeway/shared/domain/register/register-kinds.js';
import type { RegisterKindName } from '@causeway/shared/domain/register/register-kinds.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import { answersFor } from '../builders/answers';
import { anEvidence } from '../builders/evidence';
import { newTestId } from '../builders/ids';
import { agreeOnFewErrors } from '../harness/agree-on-few-errors';
import { expectDone } from '../harness/expect-done';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;

beforeEach(async () => {
  company = await SmallCompany.open();
});

afterEach(() => company.close());

interface Added {
  readonly values?: Record<string, unknown>;
  readonly ownerId?: PersonId | null;
}

function adding(kind: RegisterKindName, { values, ownerId = null }: Added = {}) {
  const required = registerKindOf(kind).fields.filter((field) => field.isRequired);
  return {
    programId: company.programId,
    kind,
    entryId: newTestId<'register-entry'>(),
    ownerId,
    values: { ...answersFor(required, company.house.now), ...values },
  };
}

async function add(by: Actor, kind: RegisterKindName, added?: Added): Promise<EntryView> {
  return expectDone(await addEntry(company.house.ports, by, adding(kind, added)));
}

const address = ({ id }: EntryView) => ({ programId: company.programId, entryId: id });

function move(by: Actor, entry: EntryView, name: string, comes: object = {}) {
  const nothing = { reason: null, evidenceIds: [], values: {} };
  const command = { ...address(entry), version: entry.version, move: name, ...nothing, ...comes };
  return moveEntry(company.house.ports, by, command);
}

async function moved(by: Actor, entry: EntryView, name: string, comes: object = {}) {
  return expectDone(await move(by, entry, name, comes));
}

async function evidence(change: Partial<Evidence> = {}) {
  const { house, programId } = company;
  const kept = anEvidence({ programId, expiresAt: house.now + 90 * dayMs, ...change });
  await house.ports.commands.run(house.tenantId, async (stores) => stores.evidence.insert(kept));
  return kept.id;
}

const because = { reason: 'Because.' };

describe('a blind spot', () => {
  it('closes with evidence of the program that holds, and with no other', async () => {
    const { house, actors } = company;
    const open = await add(actors.pavel, 'blind-spot');
    const withdrawal = { by: actors.olu.personId, at: house.now, reason: 'Wrong.' };
    const useless = [
      newTestId<'evidence'>(),
      await evidence({ expiresAt: house.now }),
      await evidence({ withdrawal }),
    ];
    for (const id of useless) {
      expect(await move(actors.olu, open, 'show', { evidenceIds: [id] })).toMatchObject({
        code: 'unknown-evidence',
      });
    }
    const id = await evidence();
    const shown = await moved(actors.olu, open, 'show', { evidenceIds: [id] });
    expect(shown).toMatchObject({ state: 'shown', isClosed: true, steps: [{ evidenceIds: [id] }] });
  });

  it('closes with a risk that another person signs for', async () => {
    const { actors } = company;
    const open = await add(actors.pavel, 'blind-spot');
    const asked = await moved(actors.pavel, open, 'ask-acceptance', because);
    const movesOf = async (by: Actor) =>
      expectDone(await getEntry(company.house.ports, by, address(open))).moves;
    expect(await movesOf(actors.olu)).toEqual(['accept-risk', 'refuse-acceptance']);
    expect(await movesOf(actors.pavel)).toEqual([]);
    const accepted = await moved(actors.olu, asked, 'accept-risk', because);
    expect(accepted.steps.map((step) => [step.what, step.by.name])).toEqual([
      ['moved', 'Pavel'],
      ['moved', 'Olu'],
    ]);
  });
});

describe('a workaround', () => {
  it('is reported by anybody of the tenant, whose name nobody keeps', async () => {
    const { house, actors, ids } = company;
    const entry = await add(actors.mara, 'workaround', { values: { what: 'Retyped the dates' } });
    expect(entry).toMatchObject({ addedBy: null, moves: [], mayChange: false });
    const record = await house.stores.ledger.listOf('register', entry.id);
    expect(record).toMatchObject([{ type: 'entry-added', actorId: null }]);
    const kept = JSON.stringify([record, await house.stores.registers.get(entry.id)]);
    expect(kept).toContain('Retyped the dates');
    expect(kept).not.toContain(ids.mara);
    const again = await getEntry(house.ports, actors.mara, address(entry));
    expect(again).toMatchObject({ code: 'forbidden' });
  });

  it('names its gap, which has to be one', async () => {
    const { actors } = company;
    const entry = await add(actors.mara, 'workaround');
    const finding = await add(actors.olu, 'finding');
    expect(await move(actors.olu, entry, 'trace')).toMatchObject({ facts: { gap: 'missing' } });
    expect(await move(actors.olu, entry, 'trace', { values: { gap: finding.id } })).toMatchObject({
      facts: { gap: 'unknown-entry' },
    });
    const gap = await add(actors.olu, 'integration-gap');
    const traced = await moved(actors.olu, entry, 'trace', { values: { gap: gap.id } });
    expect(traced).toMatchObject({ state: 'traced', values: { gap: gap.id } });
  });

  it('is nobody’s to see to until somebody of the program says whose', async () => {
    const { house, actors, ids } = company;
    const own = adding('workaround', { ownerId: ids.mara });
    expect(await addEntry(house.ports, actors.mara, own)).toMatchObject({ code: 'forbidden' });
  });
});

describe('a deferred risk', () => {
  it('tells its owner once when its day has come, and again when it was put off', async () => {
    const { house, actors, ids } = company;
    const due = house.now + 30 * dayMs;
    const entry = await add(actors.pavel, 'deferred-risk', {
      values: { due },
      ownerId: ids.daria,
    });
    const tell = () => tellEntryOverdue(house.ports, house.tenantId, { entryId: entry.id });
    await tell();
    expect(await company.noticesOf('daria')).toEqual([]);
    house.now = due;
    await tell();
    await tell();
    expect(await company.noticesOf('daria')).toEqual(['register-overdue']);
    const overdue = expectDone(await getEntry(house.ports, actors.olu, address(entry)));
    expect(overdue).toMatchObject({ isOverdue: true, ageDays: 30, version: 2 });
    const later = due + 30 * dayMs;
    await moved(actors.olu, overdue, 'defer-again', { ...because, values: { due: later } });
    house.now = later;
    await tell();
    expect(await company.noticesOf('daria')).toEqual(['register-overdue', 'register-overdue']);
  });

  it('tells those who answer for the program where nobody owns it any more', async () => {
    const { house, actors, ids } = company;
    const entry = await add(actors.pavel, 'deferred-risk');
    await house.ports.commands.run(house.tenantId, async (stores) => {
      const pavel = await stores.persons.get(ids.pavel);
      if (pavel) stores.persons.save(pavel, { ...pavel, leftAt: house.now });
    });
    house.now += 120 * dayMs;
    await tellEntryOverdue(house.ports, house.tenantId, { entryId: entry.id });
    expect(await company.noticesOf('olu')).toEqual(['register-overdue']);
    expect(await company.noticesOf('daria')).toEqual(['register-overdue']);
  });
});

describe('what success looks like', () => {
  it('is answered and agreed by the person asked, who needs no part in the program', async () => {
    const { house, actors, ids } = company;
    const entry = await add(actors.pavel, 'success-answer', { values: { asked: ids.mara } });
    const asked = expectDone(await getEntry(house.ports, actors.mara, address(entry)));
    expect(asked.moves).toEqual(['answer', 'decline']);
    expect(await move(actors.pavel, entry, 'answer', { values: { answer: 'x' } })).toMatchObject({
      code: 'forbidden',
    });
    const said = { values: { answer: 'Nobody redoes my calls.' } };
    const answered = await moved(actors.mara, entry, 'answer', said);
    const unheard = { values: { criterion: newTestId<'criterion'>() } };
    expect(await move(actors.olu, answered, 'propose-criterion', unheard)).toMatchObject({
      code: 'fields-refused',
    });
    const shown = { values: { criterion: await agreeOnFewErrors(company) } };
    const proposed = await moved(actors.olu, answered, 'propose-criterion', shown);
    const agreed = await moved(actors.mara, proposed, 'agree');
    expect(agreed).toMatchObject({ state: 'agreed', isClosed: true, values: said.values });
  });
});

describe('a register', () => {
  it('takes each entry once, however often it is sent', async () => {
    const { house, actors } = company;
    const command = adding('finding');
    expectDone(await addEntry(house.ports, actors.olu, command));
    expect(await addEntry(house.ports, actors.olu, command)).toMatchObject({
      code: 'stale',
      facts: { version: 1 },
    });
  });

  it('keeps what was changed, by whom, and refuses an older version', async () => {
    const { house, actors, ids } = company;
    const entry = await add(actors.olu, 'finding');
    const change = {
      ...address(entry),
      version: 1,
      ownerId: ids.daria,
      values: { ...entry.values, what: 'Dates before 1970 are misread' },
    };
    const changed = expectDone(await changeEntry(house.ports, actors.pavel, change));
    expect(changed.steps).toMatchObject([{ what: 'changed', fields: ['what'] }]);
    expect(changed.owner?.name).toBe('Daria');
    expect(await changeEntry(house.ports, actors.pavel, change)).toMatchObject({ code: 'stale' });
    const record = await house.stores.ledger.listOf('register', entry.id);
    expect(record.at(-1)).toMatchObject({
      type: 'entry-changed',
      body: { fields: ['what'] },
      personal: { what: 'Dates before 1970 are misread', to: ids.daria },
    });
  });

  it('points at use cases and people of its own world alone', async () => {
    const { house, actors, useCaseId } = company;
    const wrong = adding('bad-case', { values: { useCase: newTestId() } });
    expect(await addEntry(house.ports, actors.olu, wrong)).toMatchObject({
      facts: { useCase: 'unknown-use-case' },
    });
    const stranger = adding('bad-case', {
      values: { useCase: useCaseId },
      ownerId: newTestId<'person'>(),
    });
    expect(await addEntry(house.ports, actors.olu, stranger)).toMatchObject({
      code: 'unknown-person',
    });
  });

  it('is read page by page by the program’s people', async () => {
    const { house, actors, programId } = company;
    const added: string[] = [];
    for (let one = 0; one < 51; one += 1) {
      house.now += 1;
      added.push((await add(actors.olu, 'finding')).id);
    }
    const first = expectDone(
      await listEntries(house.ports, actors.pavel, { programId, kind: 'finding' }),
    );
    const after = first.next ?? undefined;
    const rest = expectDone(
      await listEntries(house.ports, actors.pavel, { programId, kind: 'finding', after }),
    );
    const read = [...first.entries, ...rest.entries].map(({ id }) => id);
    expect([read, rest.next]).toEqual([added.toReversed(), null]);
    expect(
      await listEntries(house.ports, actors.mara, { programId, kind: 'finding' }),
    ).toMatchObject({ code: 'forbidden' });
  });

  it('is counted among the others, with what is overdue and the longest overdue first', async () => {
    const { house, actors, programId } = company;
    const due = (days: number) => ({ due: house.now + days * dayMs });
    const late = await add(actors.olu, 'deferred-risk', { values: due(9) });
    const later = await add(actors.pavel, 'blind-spot', { values: due(3) });
    const closed = await add(actors.olu, 'deferred-risk', { values: due(1) });
    const evidenceIds = [await evidence()];
    await moved(actors.olu, closed, 'resolve', { evidenceIds });
    house.now += 10 * dayMs;
    const { registers, overdue } = expectDone(
      await listRegisters(house.ports, actors.olu, { programId }),
    );
    expect(overdue.map(({ id }) => id)).toEqual([later.id, late.id]);
    expect(registers.filter(({ open }) => open > 0)).toMatchObject([
      { kind: 'blind-spot', open: 1, overdue: 1, mayAdd: true },
      { kind: 'deferred-risk', open: 1, overdue: 1, mayAdd: true },
    ]);
    const asOutsider = expectDone(await listRegisters(house.ports, actors.mara, { programId }));
    expect(asOutsider).toEqual({ registers: [], overdue: [] });
  });

  it('is not there under another program', async () => {
    const { house, actors, toolId, ids } = company;
    const people = { owner: ids.olu, deputy: ids.daria, manager: ids.pavel };
    const { programId } = await house.program(toolId, people);
    const entry = await add(actors.olu, 'finding');
    const elsewhere = { programId, entryId: entry.id };
    expect(await getEntry(house.ports, actors.olu, elsewhere)).toMatchObject({ code: 'absent' });
  });
});
