import { setDisposition } from '@causeway/bot/usecases/disposition/set-disposition.js';
import { getHowItGoes } from '@causeway/bot/usecases/how/get-how-it-goes.js';
import { listUnderWay } from '@causeway/bot/usecases/how/list-under-way.js';
import { endStage } from '@causeway/bot/usecases/stage/end-stage.js';
import { stopStage } from '@causeway/bot/usecases/stage/stop-stage.js';
import type { DispositionValue } from '@causeway/shared/domain/disposition/disposition.js';
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
    expect(JSON.stringify(how)).not.toContain('Dates are made up.');
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
