import type { AccessTold } from '@causeway/shared/api/access-trials.js';
import { RolloutWorld } from '../attacks/rollout-world';
import { jsonOf } from '../harness/api-client';

type Attributes = Readonly<Record<string, string | readonly string[]>>;

let rollout: RolloutWorld;
let token: string;
let personId: string;

beforeAll(async () => {
  rollout = await RolloutWorld.open();
  token = (await rollout.makeKey()).secret;
  personId = rollout.world.ids.employee;
});
afterAll(() => rollout.close());

async function triedAt(
  programId: string,
  attributes: Attributes,
  useCaseId: string | null = null,
  of: string = personId,
): Promise<readonly AccessTold[]> {
  const request = { params: { programId }, body: { targetingKey: of, useCaseId, attributes } };
  const { told } = await rollout.world.done<{ told: AccessTold[] }>(
    'manager',
    'tryAccess',
    request,
  );
  return told;
}

const tried = (attributes: Attributes, useCaseId: string | null = null) =>
  triedAt(rollout.programId, attributes, useCaseId);

async function toldToTools(attributes: Attributes): Promise<readonly unknown[]> {
  const answer = await rollout.ask(token, undefined, { targetingKey: personId, ...attributes });
  return jsonOf<{ flags: unknown[] }>(answer).flags;
}

async function triedForAll(everyone: readonly Attributes[]): Promise<readonly unknown[]> {
  const all = await Promise.all(everyone.map((attributes) => tried(attributes)));
  return all.map((told) => told.map(({ answer }) => answer));
}

describe('what a tool would be told right now', () => {
  it('is what it is told, whoever somebody is and whatever stops', async () => {
    const everyone: readonly Attributes[] = [
      {},
      { department: 'Sales' },
      { department: 'Legal' },
      { groups: ['service', 'other'] },
      { department: ['Sales'], groups: 'service' },
    ];
    const toTools = () => Promise.all(everyone.map(toldToTools));
    expect(await triedForAll(everyone)).toEqual(await toTools());
    const stops = [
      ['hold', {}],
      ['halt', { ring: 2 }],
      ['halt', { useCaseId: rollout.useCaseIds.calls }],
      ['halt', {}],
    ] as const;
    for (const [kind, scope] of stops) {
      const stopId = await rollout.stop(kind, scope);
      expect(await triedForAll(everyone)).toEqual(await toTools());
      await rollout.resume(stopId);
    }
  });

  it('comes with what it rests on', async () => {
    const inSales = { department: 'Sales' };
    const grounds = async (attributes: Attributes) => {
      const told = await tried(attributes);
      return Object.fromEntries(told.map(({ flagKey, ground }) => [flagKey, ground]));
    };
    const open = { calls: 'in-ring', offers: 'in-no-open-ring', letters: 'no-open-ring-offers-it' };
    expect(await grounds(inSales)).toEqual({ ...open, 'causeway.program': 'program-runs' });
    expect(await grounds({})).toMatchObject({ calls: 'in-no-open-ring' });
    const stopId = await rollout.stop('halt', { useCaseId: rollout.useCaseIds.calls });
    expect(await grounds(inSales)).toMatchObject({
      calls: 'halted',
      'causeway.program': 'program-runs',
    });
    await rollout.resume(stopId);
  });

  it('is told of one use case alone where one is chosen', async () => {
    const { calls } = rollout.useCaseIds;
    const told = await tried({ department: 'Sales' }, calls);
    expect(told).toMatchObject([
      { flagKey: 'calls', useCase: { id: calls, name: 'calls' }, answer: { value: true } },
    ]);
    const elsewhere = {
      params: { programId: rollout.world.programId },
      body: { targetingKey: personId, useCaseId: calls, attributes: {} },
    };
    expect((await rollout.world.call('manager', 'tryAccess', elsewhere)).status).toBe(404);
  });

  it('is told of whomever a tool may name, by their name where they are known here', async () => {
    const { programId } = rollout;
    const ask = (body: object) =>
      rollout.world.call('manager', 'tryAccess', { params: { programId }, body });
    const of = { targetingKey: personId, useCaseId: null, attributes: {} };
    expect(jsonOf(await ask(of))).toMatchObject({ person: { id: personId } });
    const stranger = { ...of, targetingKey: 'sales@contoso.example' };
    expect(jsonOf(await ask(stranger))).toMatchObject({ person: null });
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`a${at}`, 'x']));
    for (const attributes of [many, { a: 7 }, { a: 'x'.repeat(201) }, { a: [['x']] }]) {
      expect((await ask({ ...of, attributes })).status).toBe(400);
    }
    for (const targetingKey of ['', ' ', 'a'.repeat(257), 7]) {
      expect((await ask({ ...of, targetingKey })).status).toBe(400);
    }
  });
});

describe('a look at somebody’s access', () => {
  it('tells who declined, who left and who was never asked apart as little as a tool is told', async () => {
    const { world } = rollout;
    const { programId, ids } = world;
    const rows = [
      { person: ids.reporter, provenance: 'volunteered', invitation: 'accepted' },
      { person: ids.owner, provenance: 'declined', declineReason: 'worried-about-role' },
      { person: ids.reader, provenance: 'picked', leftAt: Date.now() - 9e8 },
    ];
    await world.done('manager', 'importParticipants', { params: { programId }, body: { rows } });
    const used = { kind: 'interaction', key: '1', at: Date.now(), person: ids.employee };
    const body = { rows: [{ ...used, outcome: 'used' }] };
    await world.done('manager', 'importObservations', { params: { programId }, body });
    const seen = (of: string) => triedAt(programId, {}, world.useCaseId, of);
    expect(await seen(ids.reporter)).toMatchObject([{ ground: 'in-pilot' }]);
    const never = await seen(ids.employee);
    expect(never).toMatchObject([{ ground: 'not-in-pilot', answer: { variant: 'closed' } }]);
    expect(await seen(ids.owner)).toEqual(never);
    expect(await seen(ids.reader)).toEqual(never);
  });
});
