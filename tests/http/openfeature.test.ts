import { OFREPProvider } from '@openfeature/ofrep-provider';
import { OFREPWebProvider } from '@openfeature/ofrep-web-provider';
import { OpenFeature as ServerFeature } from '@openfeature/server-sdk';
import type { Provider } from '@openfeature/web-sdk';
import { OpenFeature as WebFeature, ProviderEvents } from '@openfeature/web-sdk';
import { MatrixWorld } from '../attacks/matrix-world';

const reason = 'Made-up dates reached customers.';
const scope = { ring: null, useCaseId: null };

let world: MatrixWorld;
let key: string;
/** The reporter takes part in the pilot; the employee works beside them. */
let inPilot: string;
let outside: string;

beforeAll(async () => {
  world = await MatrixWorld.open();
  inPilot = world.ids.reporter;
  outside = world.ids.employee;
  const params = { programId: world.programId };
  const rows = [{ person: inPilot, provenance: 'picked' }];
  await world.done('manager', 'importParticipants', { params, body: { rows } });
  const body = { name: 'Gateway' };
  const made = await world.done<{ secret: string }>('manager', 'makeApiKey', { params, body });
  key = made.secret;
});
afterAll(async () => {
  await ServerFeature.close();
  await WebFeature.close();
  await world.close();
});

async function halt(): Promise<string> {
  const params = { programId: world.programId };
  const body = { kind: 'halt', ...scope, reason };
  const { stops } = await world.done<{ stops: { id: string }[] }>('owner', 'stopStage', {
    params,
    body,
  });
  return stops[0]?.id ?? '';
}

function resume(stopId: string): Promise<unknown> {
  const params = { programId: world.programId, stopId };
  return world.done('owner', 'resumeStage', { params, body: { reason } });
}

describe('the OpenFeature SDK on a server', () => {
  it('is told by key who may use what, and obeys a halt from its next question on', async () => {
    const headers: [string, string][] = [['Authorization', `Bearer ${key}`]];
    const provider = new OFREPProvider({ baseUrl: world.app.client.origin, headers });
    await ServerFeature.setProviderAndWait(provider);
    const client = ServerFeature.getClient();
    const ask = (targetingKey: string) =>
      client.getBooleanDetails('calls', false, { targetingKey });

    expect(await ask(inPilot)).toMatchObject({
      value: true,
      variant: 'open',
      reason: 'TARGETING_MATCH',
      flagMetadata: {
        programId: world.programId,
        phase: 'demonstration',
        isHumanReviewOnly: false,
      },
    });
    expect(await ask(outside)).toMatchObject({ value: false, variant: 'closed' });
    const stopId = await halt();
    expect(await ask(inPilot)).toMatchObject({
      value: false,
      variant: 'halted',
      reason: 'DISABLED',
    });
    await resume(stopId);
    expect(await ask(inPilot)).toMatchObject({ value: true, variant: 'open' });
  });

  it('falls back to its default for a flag there is not, for nobody named, and for a wrong key', async () => {
    const client = ServerFeature.getClient();
    const context = { targetingKey: inPilot };
    expect(await client.getBooleanDetails('no-such-thing', true, context)).toMatchObject({
      value: true,
      reason: 'ERROR',
      errorCode: 'FLAG_NOT_FOUND',
    });
    expect(await client.getBooleanDetails('calls', false, {})).toMatchObject({
      reason: 'ERROR',
      errorCode: 'TARGETING_KEY_MISSING',
    });
    const forged = `${key.slice(0, -4)}AAAA`;
    const headers: [string, string][] = [['Authorization', `Bearer ${forged}`]];
    const provider = new OFREPProvider({ baseUrl: world.app.client.origin, headers });
    await ServerFeature.setProviderAndWait('forged', provider);
    const stranger = ServerFeature.getClient('forged');
    expect(await stranger.getBooleanDetails('calls', false, context)).toMatchObject({
      value: false,
      reason: 'ERROR',
    });
  });
});

describe('the OpenFeature SDK in a page', () => {
  it('holds all flags of one person, and sees a halt the next time it looks', async () => {
    const provider = new OFREPWebProvider({
      baseUrl: world.app.client.origin,
      headers: [['X-API-Key', key]],
      pollInterval: 25,
    });
    await WebFeature.setContext({ targetingKey: inPilot });
    // Its types and the SDK's differ in how they leave something out.
    await WebFeature.setProviderAndWait(provider as unknown as Provider);
    const client = WebFeature.getClient();
    expect(client.getBooleanDetails('calls', false)).toMatchObject({
      value: true,
      variant: 'open',
    });
    expect(client.getBooleanValue('causeway.program', false)).toBe(true);

    const changed = new Promise((resolve) => {
      client.addHandler(ProviderEvents.ConfigurationChanged, resolve);
    });
    const stopId = await halt();
    await changed;
    expect(client.getBooleanDetails('calls', true)).toMatchObject({
      value: false,
      variant: 'halted',
    });
    expect(client.getBooleanValue('causeway.program', true)).toBe(false);
    await resume(stopId);
  });
});
