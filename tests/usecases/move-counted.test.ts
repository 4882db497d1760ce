import { purgeLabels } from '@causeway/bot/usecases/participant/purge-labels.js';
import type { Provenance } from '@causeway/shared/domain/participant/participant.js';
import { strataMask } from '@causeway/shared/domain/participant/stratum.js';
import { aParticipant } from '../builders/cohort';
import { aRowOfKind, anObservationRow } from '../builders/observation-row';
import { expectDone } from '../harness/expect-done';
import { ObservedProgram } from '../harness/observed-program';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;
let program: ObservedProgram;
beforeEach(async () => {
  company = await SmallCompany.open();
  program = new ObservedProgram(company.house, company.programId);
});
afterEach(() => company.close());

const skeptical = strataMask(['skeptical']);
const struggling = strataMask(['struggling']);

async function place(person: string, provenance: Provenance, strata = 0): Promise<void> {
  const { house, programId } = company;
  const personKey = house.ports.personKey(programId, person);
  await house.ports.commands.run(house.tenantId, async ({ participants }) => {
    const before = await participants.get(programId, personKey);
    if (before) participants.save(before, { ...before, provenance, strata });
    else participants.insertAll([aParticipant({ programId, personKey, provenance, strata })]);
  });
  await program.count();
}

async function purge(): Promise<void> {
  const { house, actors, programId } = company;
  expectDone(await purgeLabels(house.ports, actors.pavel, { programId }));
}

/** How many are counted in which cell, by kind, provenance and strata. */
async function cells(): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { kind, provenance, strata, n } of await program.tallies()) {
    const cell = `${kind} ${provenance} ${strata}`;
    counts[cell] = (counts[cell] ?? 0) + n;
  }
  return counts;
}

describe('whoever is no participant', () => {
  it('is counted as unknown, and moves with everything when they become one', async () => {
    await program.send([
      anObservationRow({ person: 'bo' }),
      anObservationRow({ person: 'bo', at: '2026-10-02T08:00:00Z', minutesSaved: 3 }),
      anObservationRow({ person: 'cem' }),
    ]);
    await program.count();
    expect(await cells()).toEqual({ 'interaction unknown 0': 3 });
    await place('bo', 'volunteered', skeptical);
    expect(await cells()).toEqual({
      'interaction unknown 0': 1,
      [`interaction volunteered ${skeptical}`]: 2,
    });
    expect(await program.recount()).toMatchObject({ kind: 'equal' });
  });
});

describe('a participant', () => {
  it('takes along what was received of them and not yet counted', async () => {
    await place('bo', 'picked');
    await program.send([anObservationRow({ person: 'bo' })]);
    await program.count();
    await program.send([anObservationRow({ person: 'bo' })]);
    await place('bo', 'assigned', struggling);
    expect(await cells()).toEqual({ [`interaction assigned ${struggling}`]: 2 });
  });

  it('moves with the help they gave and the help they received, and without the other’s', async () => {
    await place('giver', 'volunteered');
    await place('receiver', 'picked');
    await program.send([aRowOfKind('help', { person: 'giver', otherPerson: 'receiver' })]);
    await program.count();
    await place('receiver', 'assigned');
    expect(await cells()).toEqual({ 'help volunteered 0': 1, 'help-received assigned 0': 1 });
    await place('giver', 'picked');
    expect(await cells()).toEqual({ 'help picked 0': 1, 'help-received assigned 0': 1 });
  });

  it('leaves behind what was corrected away', async () => {
    await program.send([
      anObservationRow({ key: 'a', person: 'bo' }),
      anObservationRow({ key: 'b', person: 'bo' }),
    ]);
    await program.count();
    await program.send([aRowOfKind('retraction', { corrects: 'a' })]);
    await place('bo', 'picked');
    expect(await cells()).toEqual({ 'interaction picked 0': 1 });
  });

  it('is moved among hundreds at once', async () => {
    const people = Array.from({ length: 350 }, (_, at) => `person ${at}`);
    await program.send(
      people.flatMap((person) => [
        anObservationRow({ person }),
        aRowOfKind('ticket', { person, minutes: 4 }),
      ]),
    );
    await program.count();
    const { house, programId } = company;
    const participants = people.map((person) =>
      aParticipant({
        programId,
        personKey: house.ports.personKey(programId, person),
        provenance: 'volunteered',
      }),
    );
    await house.ports.commands.run(house.tenantId, async (stores) => {
      stores.participants.insertAll(participants);
    });
    await program.count();
    expect(await cells()).toEqual({
      'interaction volunteered 0': 350,
      'ticket volunteered 0': 350,
    });
    expect(await program.recount()).toMatchObject({ kind: 'equal' });
  });
});

describe('once labels are purged', () => {
  beforeEach(async () => {
    await place('bo', 'picked', skeptical);
    await program.send([anObservationRow({ key: 'before', person: 'bo' })]);
    await program.count();
    await purge();
  });

  it('what was counted stays where it was, and new observations carry none', async () => {
    await program.send([anObservationRow({ key: 'after', person: 'bo' })]);
    await program.count();
    expect(await cells()).toEqual({
      [`interaction picked ${skeptical}`]: 1,
      'interaction picked 0': 1,
    });
  });

  it('new labels move only what was counted since', async () => {
    await program.send([anObservationRow({ key: 'after', person: 'bo' })]);
    await program.count();
    await place('bo', 'picked', struggling);
    expect(await cells()).toEqual({
      [`interaction picked ${skeptical}`]: 1,
      [`interaction picked ${struggling}`]: 1,
    });
  });

  it('a correction of what was counted before is taken from those without labels', async () => {
    await place('bo', 'picked', struggling);
    await program.send([anObservationRow({ person: 'bo', corrects: 'before' })]);
    await program.count();
    expect(await cells()).toEqual({
      [`interaction picked ${skeptical}`]: 1,
      'interaction picked 0': -1,
      [`interaction picked ${struggling}`]: 1,
    });
    expect(await program.recount()).toMatchObject({ kind: 'equal' });
  });

  it('how many were counted by provenance still follows the people', async () => {
    await place('bo', 'assigned');
    const counts = await cells();
    const of = (provenance: string) =>
      Object.entries(counts)
        .filter(([cell]) => cell.includes(provenance))
        .reduce((sum, [, n]) => sum + n, 0);
    expect([of('picked'), of('assigned')]).toEqual([0, 1]);
    expect(await program.recount()).toMatchObject({ kind: 'equal' });
  });
});
