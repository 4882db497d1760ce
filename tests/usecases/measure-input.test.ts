import { importObservations } from '@causeway/bot/usecases/observation/import-observations.js';
import { countObservations } from '@causeway/bot/usecases/observation/count-observations.js';
import { importParticipants } from '@causeway/bot/usecases/participant/import-participants.js';
import { loadMeasureInput } from '@causeway/bot/usecases/measure/load-measure-input.js';
import { answerFlag } from '@causeway/bot/usecases/flag/answer-flag.js';
import { claimFlag } from '@causeway/bot/usecases/flag/claim-flag.js';
import { confirmFlag } from '@causeway/bot/usecases/flag/confirm-flag.js';
import { withdrawMyFlag } from '@causeway/bot/usecases/flag/withdraw-my-flag.js';
import type { MeasureInput } from '@causeway/shared/domain/measure/measure.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { expectDone } from '../harness/expect-done';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;
beforeEach(async () => {
  company = await SmallCompany.open();
});
afterEach(() => company.close());

function load(): Promise<MeasureInput> {
  const { house, programId } = company;
  return loadMeasureInput(house.stores, programId, house.now);
}

const use = (person: string, day: number) => ({
  kind: 'interaction',
  key: `${person}-${day}`,
  at: company.house.now - day * dayMs,
  person,
  outcome: 'used',
});

it('knows participants with what they left, and apart from them whoever else left something', async () => {
  const { house, actors, programId } = company;
  const { ports, tenantId } = house;
  const participants = [{ person: 'listed', provenance: 'assigned', source: 'list' }];
  const rows = [use('listed', 3), use('listed', 2), use('walk-in', 1)];
  expectDone(
    await importParticipants(ports, actors.pavel, {
      programId,
      rows: participants,
      isDryRun: false,
    }),
  );
  expectDone(await importObservations(ports, actors.pavel, { programId, rows, isDryRun: false }));
  await countObservations(ports, tenantId, { programId });
  const { people, others, tallies } = await load();
  const uses = (all: MeasureInput['people']) =>
    all.map(({ provenance, uses: left }) => [provenance, left.map(({ n }) => n)]);
  expect(uses(people)).toEqual([['assigned', [2]]]);
  expect(uses(others)).toEqual([['unknown', [1]]]);
  expect(tallies.reduce((sum, { n }) => sum + n, 0)).toBe(3);
});

it('counts a reporter as due to hear once the time is over, told or not', async () => {
  const { house, actors } = company;
  const { ports } = house;
  const answered = await company.raise({}, 'first');
  await company.raise({ text: 'Nobody looks at this one.' }, 'second');
  const taken = await company.raise({ text: 'Never mind.' }, 'third');
  expectDone(await withdrawMyFlag(ports, actors.mara, { flagId: taken.id }));
  const moved = { flagId: answered.id };
  expectDone(await claimFlag(ports, actors.olu, { ...moved, version: 1 }));
  expectDone(await confirmFlag(ports, actors.olu, { ...moved, version: 2 }));
  const answer = { kind: 'no-change' as const, text: 'The contract names that date.' };
  expectDone(await answerFlag(ports, actors.olu, { ...moved, version: 3, ...answer }));
  expect((await load()).flags).toMatchObject({ confirmedWrong: 1, dueToHear: 0, told: 0 });
  house.now += 15 * dayMs;
  // The answer stands in the inbox; no message has reached its reader.
  expect((await load()).flags).toMatchObject({ dueToHear: 2, told: 0, undelivered: 1 });
});
