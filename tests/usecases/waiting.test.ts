import { delegateDecisions } from '@causeway/bot/usecases/approval/delegate-decisions.js';
import { proposeTemplateChange } from '@causeway/bot/usecases/gate/propose-template-change.js';
import { addEntry } from '@causeway/bot/usecases/register/add-entry.js';
import { moveEntry } from '@causeway/bot/usecases/register/move-entry.js';
import { saveSheet } from '@causeway/bot/usecases/sheet/save-sheet.js';
import { signSheet } from '@causeway/bot/usecases/sheet/sign-sheet.js';
import { secondWaiver } from '@causeway/bot/usecases/waiver/second-waiver.js';
import { listMyWaiting } from '@causeway/bot/usecases/waiting/list-my-waiting.js';
import { readyMadeTemplate } from '@causeway/shared/domain/gate/ready-made-templates.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { answersFor } from '../builders/answers';
import { aCriterion } from '../builders/criterion';
import { newTestId } from '../builders/ids';
import { aResult } from '../builders/snapshot';
import type { Name } from '../harness/approval-company';
import { ApprovalCompany } from '../harness/approval-company';
import { expectDone } from '../harness/expect-done';

let company: ApprovalCompany;
beforeEach(async () => {
  company = await ApprovalCompany.open();
});
afterEach(() => company.close());

async function waiting(name: Name) {
  const actor = await company.actor(name);
  return expectDone(await listMyWaiting(company.ports, actor)).waiting;
}

async function nouns(name: Name) {
  return (await waiting(name)).map(({ noun }) => noun);
}

describe('a question for a decision', () => {
  it('waits for whoever may decide, with the function they may decide as, and for nobody else', async () => {
    const asked = await company.request();
    expect(await waiting('lena')).toEqual([
      {
        noun: 'approval',
        id: asked.id,
        program: { id: company.programId, name: 'Sales coaching' },
        what: 'ring:2',
        title: null,
        called: { facts: {}, names: {} },
        subject: null,
        since: asked.requestedAt,
        dueAt: asked.expiresAt,
        isOverdue: false,
        why: [{ by: 'function', role: 'approver-legal', onBehalfOf: null }],
      },
    ]);
    // Olu is not asked, Pavel asks, and Ada only administers.
    for (const name of ['olu', 'pavel', 'ada'] as const) expect(await nouns(name)).toEqual([]);
    await company.approve('lena', asked);
    expect(await nouns('lena')).toEqual([]);
    expect(await nouns('lev')).toEqual(['approval']);
  });

  it('waits for whoever decides for somebody else, and says for whom', async () => {
    const { ports, programId, ids, house } = company;
    const command = {
      programId,
      delegationId: newTestId<'delegation'>(),
      toId: ids.mara,
      functions: ['approver-legal'],
      fromAt: house.now,
      untilAt: house.now + 5 * dayMs,
    } as const;
    expectDone(await delegateDecisions(ports, await company.actor('lev'), command));
    await company.request();
    const [mine] = await waiting('mara');
    expect(mine?.why).toMatchObject([
      { by: 'function', role: 'approver-legal', onBehalfOf: { name: 'Lev' } },
    ]);
    await company.wait(6);
    expect(await nouns('mara')).toEqual([]);
  });

  it('that was answered waits for the step to be taken', async () => {
    const granted = await company.grant();
    for (const name of ['pavel', 'olu'] as const) {
      expect(await waiting(name)).toMatchObject([{ noun: 'step', what: 'ring:2' }]);
    }
    expect(await nouns('sven')).toEqual([]);
    expect((await waiting('pavel'))[0]?.dueAt).toBe(granted.expiresAt);
    await company.use();
    expect(await nouns('pavel')).toEqual([]);
  });
});

describe('an exception', () => {
  it('waits for everybody of the program but who asked for it, until it is seconded', async () => {
    company.gate.results = [aResult({ outcome: 'inconclusive' })];
    const waiver = expectDone(await company.askWaiver(10));
    expect(await waiting('olu')).toMatchObject([
      { noun: 'waiver', id: waiver.id, what: 'audited-right', dueAt: waiver.until },
    ]);
    expect(await nouns('lena')).toEqual(['waiver']);
    expect(await nouns('pavel')).toEqual([]);
    const command = { waiverId: waiver.id, version: waiver.version };
    expectDone(await secondWaiver(company.ports, await company.actor('olu'), command));
    expect(await nouns('lena')).toEqual([]);
  });

  it('waits no longer than it would have held', async () => {
    company.gate.results = [aResult({ outcome: 'inconclusive' })];
    expectDone(await company.askWaiver(3));
    company.house.now += 3 * dayMs;
    expect(await nouns('olu')).toEqual([]);
  });
});

describe('a statement', () => {
  const at = (kind: 'business-metric' | 'vision') => ({
    programId: company.programId,
    kind,
    subject: 'program',
  });

  async function save(by: Name, kind: 'business-metric' | 'vision', more: object = {}) {
    const { ports, house } = company;
    const values = { ...answersFor(sheetKindOf(kind).fields, house.now), ...more };
    const command = { ...at(kind), version: 0, values };
    return expectDone(await saveSheet(ports, await company.actor(by), command));
  }

  it('waits for who may sign it, with or without a part in the program', async () => {
    const { ids, ports } = company;
    const sheet = await save('pavel', 'business-metric', {
      coOwner: ids.ada,
      measuredBy: ids.lena,
    });
    expect(await waiting('ada')).toMatchObject([
      {
        noun: 'sheet',
        id: sheet.id,
        what: 'business-metric',
        subject: 'program',
        why: [{ by: 'signature', name: 'co-owner' }],
      },
    ]);
    expect(await waiting('olu')).toMatchObject([{ why: [{ by: 'signature', name: 'owner' }] }]);
    // Who wrote it does not sign it.
    expect(await nouns('pavel')).toEqual([]);
    const command = { ...at('business-metric'), version: sheet.version, signature: 'co-owner' };
    expectDone(await signSheet(ports, await company.actor('ada'), command));
    expect(await nouns('ada')).toEqual([]);
    expect(await nouns('olu')).toEqual(['sheet']);
  });

  it('waits for nobody while something in it is missing', async () => {
    await save('olu', 'vision', { success: undefined });
    expect(await nouns('sven')).toEqual([]);
  });
});

describe('evidence', () => {
  it('waits for its owner before it expires and after, until it is withdrawn', async () => {
    const { house } = company;
    const evidence = await company.recordEvidence({ holdsForDays: 30 });
    expect(await nouns('olu')).toEqual([]);
    house.now += 24 * dayMs;
    expect(await waiting('olu')).toMatchObject([
      { noun: 'evidence', title: 'Load test', dueAt: evidence.expiresAt, isOverdue: false },
    ]);
    house.now += 6 * dayMs;
    expect(await waiting('olu')).toMatchObject([{ isOverdue: true, why: [{ by: 'owner' }] }]);
    house.now += 91 * dayMs;
    expect(await nouns('olu')).toEqual([]);
  });

  it('of somebody who left waits for those who answer for the program', async () => {
    const { house, ids } = company;
    await company.recordEvidence({ holdsForDays: 30 });
    await house.ports.commands.run(house.tenantId, async (stores) => {
      const olu = await stores.persons.get(ids.olu);
      if (olu) stores.persons.save(olu, { ...olu, leftAt: house.now });
    });
    house.now += 29 * dayMs;
    // Mara is the other governance owner.
    expect(await waiting('mara')).toMatchObject([
      { noun: 'evidence', why: [{ by: 'function', role: 'governance-owner' }] },
    ]);
  });
});

describe('an entry', () => {
  it('waits for its owner from its day on', async () => {
    const { ports, programId, ids, house } = company;
    const entryId = newTestId<'register-entry'>();
    const values = { what: 'Single sign-on', due: house.now + 2 * dayMs };
    const command = { programId, entryId, kind: 'work-item', values, ownerId: ids.ada };
    expectDone(await addEntry(ports, await company.actor('olu'), command));
    expect(await nouns('ada')).toEqual([]);
    house.now += 2 * dayMs;
    expect(await waiting('ada')).toMatchObject([
      { noun: 'register', id: entryId, what: 'work-item', title: 'Single sign-on' },
    ]);
  });
});

describe('a question to somebody', () => {
  it('waits for them and nobody else, first for the answer and then for a word on what it became', async () => {
    const { ports, programId, ids, house } = company;
    const entryId = newTestId<'register-entry'>();
    const criterion = aCriterion({ programId, measure: 'quality' });
    await house.ports.commands.run(house.tenantId, async (stores) =>
      stores.criteria.insert(criterion),
    );
    const values = { asked: ids.ada, group: 'employees', whyThem: 'She said no.' };
    const command = { programId, entryId, kind: 'success-answer', values, ownerId: ids.pavel };
    expectDone(await addEntry(ports, await company.actor('pavel'), command));
    const asked = { id: entryId, subject: 'success-answer', since: house.now };
    expect(await waiting('ada')).toMatchObject([
      { ...asked, noun: 'question', what: 'success-answer', why: [{ by: 'asked' }] },
    ]);
    expect(await nouns('pavel')).toEqual([]);
    expect(await company.told('ada')).toEqual(['register-asked']);
    const move = async (name: Name, version: number, what: string, said: object) =>
      expectDone(
        await moveEntry(ports, await company.actor(name), {
          programId,
          entryId,
          version,
          move: what,
          reason: null,
          evidenceIds: [],
          values: { ...said },
        }),
      );
    await move('ada', 1, 'answer', { answer: 'No made-up dates.' });
    expect(await nouns('ada')).toEqual([]);
    expect(await company.told('pavel')).toEqual(['register-answered']);
    house.now += dayMs;
    await move('pavel', 2, 'propose-criterion', { criterion: criterion.id });
    expect(await waiting('ada')).toMatchObject([
      {
        ...asked,
        noun: 'proposal',
        title: null,
        called: { facts: { measure: 'quality' } },
        since: house.now,
      },
    ]);
    await move('ada', 3, 'agree', {});
    expect(await nouns('ada')).toEqual([]);
  });
});

describe('a change of what is asked', () => {
  it('waits for another function to agree', async () => {
    const { ports, programId } = company;
    const template = 'staged-rollout';
    const lines = readyMadeTemplate(template).lines.toReversed();
    const command = { programId, template, drawnFrom: 0, lines, reason: 'Clearer so.' } as const;
    const change = expectDone(
      await proposeTemplateChange(ports, await company.actor('pavel'), {
        ...command,
        changeId: newTestId<'template-change'>(),
      }),
    );
    expect(await waiting('olu')).toMatchObject([
      { noun: 'template-change', id: change.id, what: template },
    ]);
    expect(await nouns('pavel')).toEqual([]);
  });
});

describe('what waits for somebody', () => {
  it('is one list, of which the longest wait comes first', async () => {
    company.gate.results = [aResult(), aResult({ name: 'load', outcome: 'inconclusive' })];
    const first = expectDone(await company.askWaiver(10, 'load'));
    expectDone(
      await secondWaiver(company.ports, await company.actor('olu'), {
        waiverId: first.id,
        version: first.version,
      }),
    );
    company.house.now += dayMs;
    await company.request();
    company.house.now += dayMs;
    expectDone(await company.askWaiver(20, 'load'));
    expect(await nouns('lena')).toEqual(['approval', 'waiver']);
  });

  it('is nothing any more once the program has ended', async () => {
    const { house, programId } = company;
    await company.request();
    await house.ports.commands.run(house.tenantId, async (stores) => {
      const program = await stores.programs.get(programId);
      if (program) stores.programs.save(program, { ...program, phase: 'ended' });
    });
    expect(await nouns('lena')).toEqual([]);
  });
});
