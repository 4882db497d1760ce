import { countObservations } from '@causeway/bot/usecases/observation/count-observations.js';
import { importObservations } from '@causeway/bot/usecases/observation/import-observations.js';
import { importParticipants } from '@causeway/bot/usecases/participant/import-participants.js';
import { publishEdition } from '@causeway/bot/usecases/measure/publish-edition.js';
import { evaluateProgramGate } from '@causeway/bot/usecases/gate/evaluate-gate.js';
import { houseSources } from '@causeway/bot/usecases/gate/gate-sources.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { calls } from '../builders/gate-parts';
import { newTestId } from '../builders/ids';
import { expectDone } from '../harness/expect-done';
import { GateCompany } from '../harness/gate-company';
import { intoBuilding, intoNextRing } from '../harness/gate-says';

let company: GateCompany;
afterEach(() => company.close());

const people = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => `${name}-${String(at)}@contoso.example`);

/** With access for so long that every use counts as one at work. */
async function takeIn(persons: readonly string[], change: Readonly<Record<string, unknown>>) {
  const { small, programId, ports } = company;
  const accessAt = small.house.now - 20 * dayMs;
  const rows = persons.map((person) => ({ person, accessAt, ...change }));
  const command = { programId, rows, isDryRun: false };
  expectDone(await importParticipants(ports, small.actors.pavel, command));
}

async function use(persons: readonly string[]): Promise<void> {
  const { small, programId, ports } = company;
  const at = small.house.now - 2 * dayMs;
  const row = { kind: 'interaction', at, outcome: 'used' };
  const rows = persons.map((person) => ({ ...row, key: newTestId(), person }));
  const command = { programId, rows, isDryRun: false };
  expectDone(await importObservations(ports, small.actors.pavel, command));
  const { house } = small;
  while ((await countObservations(ports, house.tenantId, { programId })) === 'more');
}

/** As the server itself says, with nothing put into its mouth. */
async function says(name: string) {
  const { small, programId } = company;
  const gate = await evaluateProgramGate(small.house.stores, programId, small.house.now);
  const result = gate?.results.find((one) => one.name === name);
  return { ...result, statistics: gate?.statistics[name] };
}

describe('what was published last', () => {
  it('is what a gate says of volunteers and the rest, and no later number', async () => {
    company = await GateCompany.open(intoBuilding);
    expect(await says('volunteer-gap')).toMatchObject({
      outcome: 'inconclusive',
      because: 'gap-not-published',
    });
    const [keen, others] = [people(30, 'keen'), people(30, 'other')];
    await takeIn(keen, { provenance: 'volunteered' });
    await takeIn(others, { provenance: 'assigned' });
    await use([...keen.slice(0, 24), ...others.slice(0, 12)]);
    expect(await says('volunteer-gap')).toMatchObject({ because: 'gap-not-published' });
    const { house } = company.small;
    const { programId, ports } = company;
    expect(await publishEdition(ports, house.tenantId, { programId })).toBe('published');
    const published = await says('volunteer-gap');
    expect(published).toMatchObject({ outcome: 'pass', because: 'gap-shown' });
    expect(published.statistics).toMatchObject({
      arms: { volunteers: { successes: 24, trials: 30 }, others: { successes: 12, trials: 30 } },
    });
    await use(others.slice(12, 30));
    expect((await says('volunteer-gap')).statistics).toEqual(published.statistics);
  });

  it('is inconclusive where too few stand behind it to be spoken of', async () => {
    company = await GateCompany.open(intoBuilding);
    const [keen, others] = [people(20, 'keen'), people(3, 'other')];
    await takeIn(keen, { provenance: 'volunteered' });
    await takeIn(others, { provenance: 'assigned' });
    await use([...keen.slice(0, 10), ...others]);
    const { house } = company.small;
    const { programId, ports } = company;
    expect(await publishEdition(ports, house.tenantId, { programId })).toBe('published');
    expect(await says('volunteer-gap')).toMatchObject({
      outcome: 'inconclusive',
      statistics: { arms: null },
    });
  });
});

describe('who has access', () => {
  /** The data-use answer names Sales and Service. */
  async function name(first: string, second: string): Promise<void> {
    const { programId, small } = company;
    const rings = await small.house.stores.rings.list(programId);
    await company.write((stores) => {
      rings.forEach((ring, at) =>
        stores.rings.save(ring, { ...ring, name: [first, second][at] ?? '' }),
      );
    });
  }

  it('is counted by the people of the rings the answer names', async () => {
    company = await GateCompany.open(intoNextRing);
    await name('sales', 'Service');
    expect(await says('data-use')).toMatchObject({ because: 'groups-not-counted' });
    await takeIn(people(22, 'sales'), { provenance: 'assigned', ring: 1 });
    await takeIn(people(13, 'service'), { provenance: 'assigned', ring: 2 });
    expect(await says('data-use')).toMatchObject({ outcome: 'pass', because: 'access-counted' });
  });

  it('is open, and not wrong, where a group is known to nobody here or too small', async () => {
    company = await GateCompany.open(intoNextRing);
    await name('Sales', 'Support');
    await takeIn(people(22, 'sales'), { provenance: 'assigned', ring: 1 });
    await takeIn(people(13, 'service'), { provenance: 'assigned', ring: 2 });
    const open = { outcome: 'inconclusive', because: 'groups-not-counted' };
    expect(await says('data-use')).toMatchObject(open);
    await company.close();
    company = await GateCompany.open(intoNextRing);
    await name('Sales', 'Service');
    await takeIn(people(22, 'sales'), { provenance: 'assigned', ring: 1 });
    await takeIn(people(4, 'service'), { provenance: 'assigned', ring: 2 });
    expect(await says('data-use')).toMatchObject(open);
  });
});

describe('errors by group', () => {
  it('are known to nobody here, so what decides about people stays open', async () => {
    company = await GateCompany.open(intoBuilding);
    const { small, programId } = company;
    const { house } = small;
    expect(await houseSources.errorsByGroup(house.stores, programId, house.now)).toBeNull();
    const [before] = (await house.stores.useCaseTraits.list(programId)).filter(
      ({ useCaseId }) => useCaseId === calls,
    );
    await company.write((stores) => {
      if (!before) throw new Error('It has traits');
      const said = { decidesAboutPeople: true, tellsThem: true };
      stores.useCaseTraits.save(before, { ...before, ...said, version: before.version + 1 });
    });
    expect(await says('decides-about-people')).toMatchObject({
      outcome: 'inconclusive',
      because: 'groups-missing',
    });
  });
});
