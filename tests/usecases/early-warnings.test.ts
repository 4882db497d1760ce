import { listEarlyWarnings } from '@causeway/bot/usecases/measure/list-early-warnings.js';
import { importParticipants } from '@causeway/bot/usecases/participant/import-participants.js';
import { setUseCaseTraits } from '@causeway/bot/usecases/use-case/set-use-case-traits.js';
import type { AccessPath } from '@causeway/shared/domain/use-case/use-case-traits.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { DeclaredCompany } from '../harness/declared-company';
import { expectDone } from '../harness/expect-done';
import { ObservedProgram } from '../harness/observed-program';

let company: DeclaredCompany;
let program: ObservedProgram;

beforeEach(async () => {
  company = await DeclaredCompany.open();
  program = new ObservedProgram(company.house, company.small.programId);
});
afterEach(() => company.close());

const people = Array.from({ length: 20 }, (_, nth) => `person-${nth}`);

async function join(persons: readonly string[], provenance: string): Promise<void> {
  const { house, actors } = company;
  const { programId } = company.small;
  const accessAt = house.now - 30 * dayMs;
  const rows = persons.map((person) => ({ person, provenance, source: 'list', accessAt }));
  const command = { programId, rows, isDryRun: false };
  expectDone(await importParticipants(house.ports, actors.pavel, command));
}

async function observe(rows: readonly object[]): Promise<void> {
  const at = new Date(company.house.now - dayMs).toISOString();
  await program.send(rows.map((row, nth) => ({ key: `${rows.length}-${nth}`, at, ...row })));
  await program.count();
}

async function reachedBy(accessPath: AccessPath, version: number): Promise<void> {
  const { house, actors } = company;
  const { useCaseId } = company.small;
  const said = {
    problemClass: null,
    decidesAboutPeople: null,
    tellsThem: null,
    goesToOthers: null,
  };
  const command = { useCaseId, version, ...said, accessPath };
  expectDone(await setUseCaseTraits(house.ports, actors.pavel, command));
}

async function lit(): Promise<readonly string[]> {
  const { house, actors } = company;
  const { programId } = company.small;
  const { lamps } = expectDone(await listEarlyWarnings(house.ports, actors.pavel, { programId }));
  return lamps.flatMap(({ warning, state }) => (state === 'off' ? [] : [`${warning} ${state}`]));
}

describe('early warnings', () => {
  it('are unknown while nothing is recorded that they hang on', async () => {
    expect(await lit()).toEqual([
      'bought-before-need unknown',
      'champions-only unknown',
      'separate-access unknown',
      'sentiment-only unknown',
      'almost-no-use unknown',
    ]);
  });

  it('light up from what is recorded of a pilot that has gone wrong in every way, and go out with it', async () => {
    const { house } = company;
    const sheet = company.at('pilot-type');
    const days = { boughtOn: house.now - 90 * dayMs, needAnalysedOn: house.now - 60 * dayMs };
    await company.save(company.actors.pavel, sheet, days);
    await company.sign(company.actors.olu, sheet, 'owner');
    await join(people, 'volunteered');
    await reachedBy('separate', 1);
    await observe(
      people.map((person) => ({ kind: 'pulse', person, question: 'satisfaction', score: 8 })),
    );
    expect(await lit()).toEqual([
      'bought-before-need on',
      'champions-only on',
      'separate-access on',
      'sentiment-only on',
      'almost-no-use on',
    ]);
    await reachedBy('embedded', 2);
    await join(['other-1', 'other-2', 'other-3', 'other-4', 'other-5'], 'assigned');
    await observe([{ kind: 'rating', person: 'person-1', verdict: 'good' }]);
    expect(await lit()).toEqual(['bought-before-need on', 'almost-no-use on']);
  });
});
