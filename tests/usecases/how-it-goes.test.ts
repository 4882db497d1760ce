import { setDisposition } from '@causeway/bot/usecases/disposition/set-disposition.js';
import { getHowItGoes } from '@causeway/bot/usecases/how/get-how-it-goes.js';
import { listUnderWay } from '@causeway/bot/usecases/how/list-under-way.js';
import { addEntry } from '@causeway/bot/usecases/register/add-entry.js';
import { endStage } from '@causeway/bot/usecases/stage/end-stage.js';
import { stopStage } from '@causeway/bot/usecases/stage/stop-stage.js';
import type { DispositionValue } from '@causeway/shared/domain/disposition/disposition.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aFlag } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { expectDone } from '../harness/expect-done';
import { StageCompany } from '../harness/stage-company';

let company: StageCompany;
beforeEach(async () => {
  company = await StageCompany.open();
});
afterEach(() => company.close());

/** As somebody sees it who has no part in the program. */
async function asMara() {
  const { ports, programId } = company;
  const actor = await company.actor('mara');
  return expectDone(await getHowItGoes(ports, actor, { programId }));
}

async function judge(segment: string, value: DispositionValue): Promise<void> {
  const { ports, useCaseId } = company;
  const command = { useCaseId, segment, version: 0, value };
  expectDone(await setDisposition(ports, await company.actor('olu'), command));
}

describe('how a program is going', () => {
  it('is told to everybody, with what is stopped and no number that is not published', async () => {
    const { ports, programId, useCaseId } = company;
    const scope = { ring: null, useCaseId };
    const halt = { programId, kind: 'halt' as const, ...scope, reason: 'Dates are made up.' };
    expectDone(await stopStage(ports, await company.actor('olu'), halt));
    const how = await asMara();
    expect(how.useCases).toMatchObject([{ id: useCaseId, stop: 'halt', disposition: null }]);
    expect(how).toMatchObject({ publishedAt: null, measures: [] });
    const useCaseName = how.useCases[0]?.name;
    expect(how.stops).toMatchObject([
      { kind: 'halt', ring: null, useCaseName, reason: 'Dates are made up.' },
    ]);
    expect(JSON.stringify(how.stops)).not.toContain('Olu');
  });

  it('says where it falls short as long as the list does, and nothing else of the entry', async () => {
    const { ports, programId, useCaseId } = company;
    const olu = await company.actor('olu');
    const values = { what: 'Dates in long mails are wrong.', consequence: 'Anna had to call.' };
    const entryId = newTestId<'register-entry'>();
    const of = { programId, kind: 'negative-result', entryId, ownerId: null };
    expectDone(await addEntry(ports, olu, { ...of, values: { ...values, useCase: useCaseId } }));
    const how = await asMara();
    expect(how.shortfalls).toMatchObject([{ what: values.what, useCaseId }]);
    expect(JSON.stringify(how)).not.toContain('Anna');
  });

  it('tells what was written for everybody of an answered flag, and never of whom', async () => {
    const { house, programId, ids } = company;
    const at = house.now - dayMs;
    const answer = { kind: 'changed' as const, text: 'Mara, you were right.', by: ids.olu, at };
    const told = { ...answer, toAll: 'It quotes the policy now.' };
    const flags = [answer, told].map((one) =>
      aFlag({ programId, triage: { state: 'answered', answer: one } }),
    );
    await house.ports.commands.run(house.tenantId, (stores) => {
      for (const flag of flags) stores.flags.insert(flag, { reporterId: ids.mara });
      return Promise.resolve();
    });
    const { flags: said } = await asMara();
    expect(said).toMatchObject({
      isAnyAnswered: true,
      parts: { changed: null, 'no-change': null, dismissed: null },
      total: null,
      told: [{ became: 'changed', text: 'It quotes the policy now.' }],
    });
    expect(JSON.stringify(said)).not.toContain('Mara');
  });

  it('says why and when it ended', async () => {
    const { ports, programId } = company;
    const { version } = await company.stage();
    const end = { programId, version, reason: 'The vendor gave up.' };
    expectDone(await endStage(ports, await company.actor('olu'), end));
    expect((await asMara()).end).toMatchObject({ reason: 'The vendor gave up.' });
  });

  it('says one word about a use case only where it is true of everybody', async () => {
    const ready = { kind: 'ready', allowedErrorRate: 0.05, badErrorRate: 0.1 } as const;
    await judge('all', ready);
    expect((await asMara()).useCases[0]?.disposition).toBe('ready');
    await judge('field sales', { kind: 'out-of-scope', because: 'No network.' });
    expect((await asMara()).useCases[0]?.disposition).toBeNull();
  });

  it('is absent for a program that does not exist', async () => {
    const actor = await company.actor('mara');
    const outcome = await getHowItGoes(company.ports, actor, { programId: newTestId<'program'>() });
    expect(outcome).toMatchObject({ kind: 'rejected', code: 'absent' });
  });
});

describe('what is under way', () => {
  it('is listed for everybody until it has ended', async () => {
    const { ports, programId } = company;
    const listed = async () =>
      expectDone(await listUnderWay(ports, await company.actor('mara'))).programs;
    expect(await listed()).toMatchObject([{ id: programId }]);
    const { version } = await company.stage();
    const end = { programId, version, reason: 'The vendor gave up.' };
    expectDone(await endStage(ports, await company.actor('olu'), end));
    expect(await listed()).toEqual([]);
  });
});
