import { sealLedger } from '@causeway/bot/store/ledger-seal.js';
import { makeApiKey } from '@causeway/bot/usecases/access/make-api-key.js';
import { delegateDecisions } from '@causeway/bot/usecases/approval/delegate-decisions.js';
import { requestApproval } from '@causeway/bot/usecases/approval/request-approval.js';
import { listChanges } from '@causeway/bot/usecases/ledger/list-changes.js';
import { saveSheet } from '@causeway/bot/usecases/sheet/save-sheet.js';
import { stopStage } from '@causeway/bot/usecases/stage/stop-stage.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { answersFor } from '../builders/answers';
import { aFlag } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { aLedgerEntry } from '../builders/ledger-entry';
import { aResult } from '../builders/snapshot';
import { expectDone } from '../harness/expect-done';
import type { Name } from '../harness/stage-company';
import { StageCompany } from '../harness/stage-company';

let company: StageCompany;
let from: number;
beforeEach(async () => {
  company = await StageCompany.open();
  await company.stage();
  from = await seal();
});
afterEach(() => company.close());

async function seal(): Promise<number> {
  const { opened } = company.house;
  await sealLedger(opened.database, opened.keys);
  return company.house.stores.ledger.head();
}

async function feedOf(actor: Actor) {
  await seal();
  return expectDone(await listChanges(company.ports, actor, { after: from })).changes;
}

/** What somebody hears of, as `subject id`, the program's own id left out. */
async function heard(name: Name): Promise<readonly string[]> {
  const changes = await feedOf(await company.actor(name));
  return changes
    .map(({ subject, id }) => (id === company.programId ? subject : `${subject} ${id}`))
    .toSorted((a, b) => a.localeCompare(b));
}

async function stop() {
  const { ports, programId } = company;
  const command = {
    programId,
    kind: 'halt',
    ring: null,
    useCaseId: null,
    reason: 'Harm.',
  } as const;
  return expectDone(await stopStage(ports, await company.actor('olu'), command));
}

/** Somebody of the tenant without any part in anything. */
async function somebody(): Promise<Actor> {
  return company.house.actor(await company.house.person('Emil'));
}

describe('the change feed of a program', () => {
  it('tells everybody with a part in it, and who reads over all, where it moved', async () => {
    await stop();
    expect(await heard('lena')).toEqual(['gate', 'stage']);
    for (const name of ['pavel', 'sven', 'ada'] as const) {
      expect(await heard(name)).toEqual(['gate', 'portfolio', 'stage']);
    }
    const reader = { ...(await somebody()), tenantRoles: ['reader'] as const };
    expect(await feedOf(reader)).toHaveLength(3);
    expect(await feedOf(await somebody())).toEqual([]);
  });

  it('says which program it is, and nothing of what happened', async () => {
    await stop();
    const { programId } = company;
    for (const change of await feedOf(await company.actor('pavel'))) {
      expect(Object.keys(change).toSorted((a, b) => a.localeCompare(b))).toEqual([
        'id',
        'programId',
        'subject',
      ]);
      expect(change.programId).toBe(programId);
    }
  });

  it('calls what moved by the name people know it by', async () => {
    const { programId, useCaseId, house } = company;
    const entry = (type: string, subjectId: string = programId) =>
      aLedgerEntry({ programId, subject: 'stage', type, subjectId });
    const criterion = newTestId<'criterion'>();
    await house.ports.commands.run(house.tenantId, async (stores) => {
      stores.ledger.append([
        entry('ring-changed'),
        entry('disposition-slipped', useCaseId),
        aLedgerEntry({
          programId,
          subject: 'evidence',
          type: 'criterion-looked-at',
          subjectId: criterion,
        }),
        aLedgerEntry({
          programId,
          subject: 'evidence',
          type: 'edition-published',
          subjectId: programId,
        }),
      ]);
    });
    expect(await heard('lena')).toEqual([
      `criterion ${criterion}`,
      'gate',
      'measure',
      'ring',
      `use-case ${useCaseId}`,
    ]);
  });

  it('tells of evidence, statements and exceptions by their own ids', async () => {
    const { ports, programId, house } = company;
    await company.answer();
    const values = answersFor(sheetKindOf('vision').fields, house.now);
    const address = { programId, kind: 'vision', subject: 'program' };
    const sheet = expectDone(
      await saveSheet(ports, await company.actor('olu'), { ...address, version: 0, values }),
    );
    const [evidence] = await house.stores.evidence.list(programId);
    expect(await heard('lena')).toEqual([
      `evidence ${evidence?.id ?? ''}`,
      'gate',
      `sheet ${String(sheet.id)}`,
      'stage',
    ]);
  });

  it('tells a delegate of the question they were told of, and of nothing else in the program', async () => {
    const { ports, programId, house } = company;
    const emil = await somebody();
    const command = {
      programId,
      delegationId: newTestId<'delegation'>(),
      toId: emil.personId,
      functions: ['approver-security'],
      fromAt: house.now,
      untilAt: house.now + dayMs,
    } as const;
    expectDone(await delegateDecisions(ports, await company.actor('sam'), command));
    await company.answer();
    const approvalId = newTestId<'approval'>();
    const asked = { programId, approvalId, note: '' };
    expectDone(await requestApproval(ports, await company.actor('pavel'), asked));
    const changes = await feedOf(emil);
    const approvals = changes.filter(({ subject }) => subject === 'approval');
    expect(approvals.map((one) => one.id)).toContain(approvalId);
    expect(changes.map(({ subject }) => subject)).not.toContain('stage');
  });

  it('tells of flags only those who triage them, and nobody by way of the gate', async () => {
    const { house, programId } = company;
    const flag = aFlag({ programId });
    const entry = aLedgerEntry({ programId, subjectId: flag.id });
    await house.ports.commands.run(house.tenantId, async (stores) => {
      stores.ledger.append([entry]);
    });
    expect(await heard('olu')).toEqual([`flag ${flag.id}`]);
    for (const name of ['sven', 'lena', 'ada'] as const) expect(await heard(name)).toEqual([]);
  });

  it('tells of connections only those who may make them', async () => {
    const { ports, programId } = company;
    const command = { programId, name: 'Portal' };
    expectDone(await makeApiKey(ports, await company.actor('pavel'), command));
    expect(await heard('olu')).toEqual([]);
    expect(await heard('pavel')).toHaveLength(1);
    expect(await heard('ada')).toHaveLength(1);
  });

  it('is silent about what one person did with their own labels, and about settings', async () => {
    const { house, programId } = company;
    const quiet = ['own-labels-put-right', 'observations-received'].map((type) =>
      aLedgerEntry({ programId, subject: 'evidence', subjectId: programId, type }),
    );
    const settings = aLedgerEntry({ subject: 'person', type: 'settings-saved' });
    await house.ports.commands.run(house.tenantId, async (stores) => {
      stores.ledger.append([...quiet, settings]);
    });
    for (const name of ['olu', 'ada'] as const) expect(await heard(name)).toEqual([]);
  });

  it('tells of a gate that was looked at when it says something else, and else not', async () => {
    await company.answer();
    await company.wait(1 / 1_440);
    from = await seal();
    await company.wait(1);
    expect(await heard('sven')).toEqual([]);
    company.results = [aResult({ outcome: 'stale' })];
    await company.wait(1);
    expect(await heard('sven')).toEqual(['gate', 'portfolio']);
  });
});
