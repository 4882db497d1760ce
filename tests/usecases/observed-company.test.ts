import { importParticipants } from '@causeway/bot/usecases/participant/import-participants.js';
import { observationKindNames } from '@causeway/shared/domain/observation/observation-kinds.js';
import { ObservedCompany } from '../builders/observed-company.mjs';
import { expectDone } from '../harness/expect-done';
import { ObservedProgram } from '../harness/observed-program';
import { SmallCompany } from '../harness/small-company';

const dayMs = 86_400_000;

let company: SmallCompany;
beforeAll(async () => {
  company = await SmallCompany.open();
});
afterAll(() => company.close());

function someWeeks(seed: number) {
  const firstDay = Math.floor(company.house.now / dayMs) - 40;
  return new ObservedCompany({
    seed,
    firstDay,
    people: 60,
    days: 40,
    busyness: 2,
    useCases: ['Preparing a call', company.useCaseId],
  });
}

it('sends the same rows again for the same seed', () => {
  const rows = [...someWeeks(7).rows()];
  expect([...someWeeks(7).rows()]).toEqual(rows);
  expect([...someWeeks(8).rows()]).not.toEqual(rows);
});

it('says of its people what the program takes', async () => {
  const { house, programId, actors } = company;
  const rows = someWeeks(7).participants();
  const command = { programId, rows, isDryRun: false };
  const receipt = expectDone(await importParticipants(house.ports, actors.pavel, command));
  expect(receipt).toMatchObject({ accepted: 60, refused: [] });
});

it('is counted whole: what it repeats is no news, what it breaks is refused, what it corrects is gone', async () => {
  const program = new ObservedProgram(company.house, company.programId);
  const source = someWeeks(7);
  const rows = [...source.rows()];
  const { accepted, repeated, refused, corrections } = source.expected;
  expect([repeated, refused, corrections].every((count) => count > 5)).toBe(true);
  const sums = { accepted: 0, repeated: 0 };
  let refusedRows = 0;
  for (let from = 0; from < rows.length; from += 2_000) {
    const receipt = await program.send(rows.slice(from, from + 2_000));
    sums.accepted += receipt.accepted;
    sums.repeated += receipt.repeated;
    refusedRows += new Set(receipt.refused.map(({ row }) => row)).size;
  }
  expect({ ...sums, refused: refusedRows }).toEqual({ accepted, repeated, refused });
  await program.count();
  expect(await program.recount()).toMatchObject({ kind: 'equal' });
  const seen = new Set(rows.map((row) => (row as { kind?: string }).kind));
  expect(observationKindNames.filter((name) => !seen.has(name))).toEqual([]);
});
