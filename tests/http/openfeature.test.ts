import { OFREPProvider } from '@openfeature/ofrep-provider';
import { OFREPWebProvider } from '@openfeature/ofrep-web-provider';
import type { EvaluationContext } from '@openfeature/server-sdk';
import { OpenFeature as ServerFeature } from '@openfeature/server-sdk';
import type { Provider } from '@openfeature/web-sdk';
import { OpenFeature as WebFeature, ProviderEvents } from '@openfeature/web-sdk';
import { RolloutWorld } from '../attacks/rollout-world';

const inSales = { targetingKey: 'sales@contoso.example', department: 'Sales' };
const inService = { targetingKey: 'service@contoso.example', groups: ['hr', 'service'] };
const onList = { targetingKey: 'listed@contoso.example', department: 'Legal' };
const inLegal = { targetingKey: 'legal@contoso.example', department: 'Legal' };

let rollout: RolloutWorld;
let pilotKey: string;

beforeAll(async () => {
  rollout = await RolloutWorld.open();
  const { world, programId } = rollout;
  const take = (of: string, row: object) =>
    world.done('manager', 'importParticipants', {
      params: { programId: of },
      body: { rows: [{ provenance: 'picked', ...row }] },
    });
  await take(programId, { person: onList.targetingKey, ring: 2 });
  await take(world.programId, { person: world.ids.reporter });
  pilotKey = (await rollout.makeKey(world.programId)).secret;
  await clientWith('rollout', (await rollout.makeKey()).secret);
});
afterAll(async () => {
  await ServerFeature.close();
  await WebFeature.close();
  await rollout.close();
});

async function clientWith(domain: string, key: string) {
  const headers: [string, string][] = [['Authorization', `Bearer ${key}`]];
  const provider = new OFREPProvider({ baseUrl: rollout.origin, headers });
  await ServerFeature.setProviderAndWait(domain, provider);
  return ServerFeature.getClient(domain);
}

/** What the SDK says, with the opposite of what is wanted as its default. */
async function told(flag: string, context: EvaluationContext, wanted: boolean) {
  const details = await ServerFeature.getClient('rollout').getBooleanDetails(
    flag,
    !wanted,
    context,
  );
  expect(details).toMatchObject({ value: wanted });
  expect(details.errorCode).toBeUndefined();
  return details;
}

const closed = { variant: 'closed', reason: 'TARGETING_MATCH' };
const shown = { isHumanReviewOnly: false, isOnHold: false };

describe('the OpenFeature SDK on a server', () => {
  it.each([
    ['in a ring by department', 'calls', inSales, true, { variant: 'open' }, { ring: 1 }],
    ['in a ring by group', 'calls', inService, true, { variant: 'open' }, { ring: 2 }],
    ['in a ring by import', 'calls', onList, true, { variant: 'open' }, { ring: 2 }],
    [
      'in a ring where a person reviews',
      'offers',
      inService,
      true,
      { variant: 'human-review-only' },
      { ring: 2, isHumanReviewOnly: true },
    ],
    ['in a ring that does not offer it', 'offers', inSales, false, closed, {}],
    ['asked about what no ring offers', 'letters', inService, false, closed, {}],
    ['in a ring that is not open yet', 'calls', inLegal, false, closed, {}],
  ] as const)('is told of somebody %s', async (_, flag, context, value, details, more) => {
    const { programId } = rollout;
    const metadata = { programId, phase: 'staged-rollout', ...shown, ...more };
    const { variant, reason, flagMetadata } = await told(flag, { ...context }, value);
    expect({ variant, reason }).toEqual({ reason: 'TARGETING_MATCH', ...details });
    expect(flagMetadata).toEqual({ ...metadata, version: expect.any(Number) as number });
  });

  it('is told in the pilot who takes part, and of the program whoever asks', async () => {
    const { ids } = rollout.world;
    const client = await clientWith('pilot', pilotKey);
    const details = (flag: string, isIn: boolean, context = {}) =>
      client.getBooleanDetails(flag, !isIn, context);
    expect(await details('calls', true, { targetingKey: ids.reporter })).toMatchObject({
      value: true,
      variant: 'open',
      flagMetadata: { phase: 'demonstration' },
    });
    expect(await details('calls', false, { targetingKey: ids.employee })).toMatchObject({
      value: false,
      ...closed,
    });
    const program = { value: true, variant: 'open', reason: 'STATIC' };
    expect(await details('causeway.program', true)).toMatchObject(program);
  });

  it('obeys from its next question on what stops and what starts again', async () => {
    const { useCaseIds } = rollout;
    const halted = { variant: 'halted', reason: 'DISABLED' };
    const halt = await rollout.stop('halt');
    expect(await told('calls', inSales, false)).toMatchObject(halted);
    expect(await told('causeway.program', {}, false)).toMatchObject(halted);
    await rollout.resume(halt);
    expect(await told('calls', inSales, true)).toMatchObject({ variant: 'open' });

    const ofCalls = await rollout.stop('halt', { ring: 1, useCaseId: useCaseIds.calls });
    expect(await told('calls', inSales, false)).toMatchObject(halted);
    expect(await told('calls', inService, true)).toMatchObject({ variant: 'open' });
    await rollout.resume(ofCalls);
    expect(await told('calls', inSales, true)).toMatchObject({ variant: 'open' });

    const hold = await rollout.stop('hold');
    expect(await told('calls', inSales, true)).toMatchObject({
      variant: 'on-hold',
      flagMetadata: { isOnHold: true },
    });
    await rollout.resume(hold);
    expect(await told('calls', inSales, true)).toMatchObject({ variant: 'open' });
  });

  it('falls back to its default where there is no answer, and says why', async () => {
    const { world } = rollout;
    const { id, secret } = await rollout.makeKey();
    const client = ServerFeature.getClient('rollout');
    const fallsBack = { value: true, reason: 'ERROR' };
    expect(await client.getBooleanDetails('no-such-thing', true, inSales)).toMatchObject({
      ...fallsBack,
      errorCode: 'FLAG_NOT_FOUND',
    });
    expect(await client.getBooleanDetails('letters', true, {})).toMatchObject({
      ...fallsBack,
      errorCode: 'TARGETING_KEY_MISSING',
    });
    expect(await client.getStringDetails('calls', 'none', inSales)).toMatchObject({
      value: 'none',
      errorCode: 'TYPE_MISMATCH',
    });
    const forged = await clientWith('forged', `${secret.slice(0, -4)}AAAA`);
    expect(await forged.getBooleanDetails('letters', true, inSales)).toMatchObject(fallsBack);
    const foreign = await clientWith('foreign', pilotKey);
    expect(await foreign.getBooleanDetails('letters', true, inSales)).toMatchObject({
      ...fallsBack,
      errorCode: 'FLAG_NOT_FOUND',
    });
    const revoked = await clientWith('revoked', secret);
    expect(await revoked.getBooleanDetails('letters', true, inSales)).toMatchObject(closed);
    const params = { programId: rollout.programId, apiKeyId: id };
    await world.done('manager', 'revokeApiKey', { params });
    expect(await revoked.getBooleanDetails('letters', true, inSales)).toMatchObject(fallsBack);
  });
});

describe('the OpenFeature SDK in a page', () => {
  it('holds all flags of one person, and sees a halt the next time it looks', async () => {
    const { secret } = await rollout.makeKey();
    let seeUnchanged: (status: unknown) => void;
    const unchanged = new Promise((resolve) => {
      seeUnchanged = resolve;
    });
    const provider = new OFREPWebProvider({
      baseUrl: rollout.origin,
      headers: [['X-API-Key', secret]],
      pollInterval: 25,
      cacheMode: 'disabled',
      fetchImplementation: async (input, init) => {
        const response = await fetch(input, init);
        if (response.status === 304) seeUnchanged(response.status);
        return response;
      },
    });
    await WebFeature.setContext(inService);
    // Its types and the SDK's differ in how they leave something out.
    await WebFeature.setProviderAndWait(provider as unknown as Provider);
    const client = WebFeature.getClient();
    expect(client.getBooleanDetails('calls', false)).toMatchObject({
      value: true,
      variant: 'open',
      flagMetadata: { ring: 2 },
    });
    expect(client.getBooleanDetails('offers', false)).toMatchObject({
      value: true,
      variant: 'human-review-only',
    });
    expect(client.getBooleanDetails('letters', true)).toMatchObject({ value: false, ...closed });
    expect(client.getBooleanValue('causeway.program', false)).toBe(true);

    await unchanged;
    const changed = new Promise((resolve) => {
      client.addHandler(ProviderEvents.ConfigurationChanged, resolve);
    });
    const stopId = await rollout.stop('halt');
    await changed;
    for (const flag of ['calls', 'offers', 'letters', 'causeway.program']) {
      expect(client.getBooleanDetails(flag, true)).toMatchObject({
        value: false,
        variant: 'halted',
      });
    }
    await rollout.resume(stopId);
  });
});

describe('a program that goes back, and one that ends', () => {
  it('shuts out those a ring leaves out, whom its last ring had, and then everybody', async () => {
    await rollout.changeRing(2, { audience: [{ by: 'list' }] });
    expect(await told('calls', inService, false)).toMatchObject(closed);
    expect(await told('calls', onList, true)).toMatchObject({ variant: 'open' });
    await rollout.step('retreatStage');
    expect(await told('calls', onList, false)).toMatchObject(closed);
    expect(await told('calls', inSales, true)).toMatchObject({ variant: 'open' });
    await rollout.step('endStage');
    const over = { variant: 'closed', reason: 'DISABLED', flagMetadata: { phase: 'ended' } };
    expect(await told('calls', inSales, false)).toMatchObject(over);
    expect(await told('causeway.program', {}, false)).toMatchObject(over);
  });
});
