import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defaults } from '@causeway/shared/domain/defaults.js';
import type { Answer, Asking } from '../harness/api-client';
import { jsonOf } from '../harness/api-client';
import { addressOf, apiRoutes } from '../harness/api-routes';
import { homeTenantId } from '../harness/teams-app';
import { ticketMapping } from '../builders/import-mapping';
import { bentKeys, otherSecret } from './bent-keys';
import { MatrixWorld } from './matrix-world';
import { permissionMatrix } from './permission-matrix';

const door = '/api/import-mappings';
const refused = JSON.stringify({ code: 'unknown-actor', facts: {} });

interface Made {
  readonly key: {
    readonly id: string;
    readonly lastUsedAt: number | null;
    readonly secretMadeAt: number;
    readonly overlap: { readonly oldUsedAt: number | null; readonly newUsedAt: number | null };
  };
  readonly secret: string;
}

let world: MatrixWorld;
let made: Made;

beforeAll(async () => {
  world = await MatrixWorld.open();
});

beforeEach(async () => {
  made = await makeKey();
});

afterAll(() => world.close());

function makeKey(programId = world.programId): Promise<Made> {
  const body = { name: `Key ${randomUUID()}` };
  return world.done<Made>('administrator', 'makeApiKey', { params: { programId }, body });
}

function knock(token?: string, more: Partial<Asking> = {}): Promise<Answer> {
  return world.app.client.ask({ path: door, token, ...more });
}

describe('an API key', () => {
  it('opens its own program and shows nothing of another', async () => {
    const { programId, otherProgramId } = world;
    const keep = (of: string, name: string) =>
      world.done('administrator', 'saveImportMapping', {
        params: { programId: of, mappingId: randomUUID() },
        body: { version: 0, name, mapping: ticketMapping },
      });
    await keep(programId, 'Ours');
    await keep(otherProgramId, 'Theirs');

    const { mappings } = jsonOf<{ mappings: { name: string }[] }>(await knock(made.secret));

    expect(mappings.map(({ name }) => name)).toEqual(['Ours']);
  });

  it('is refused in every shape but its own, without a word more', async () => {
    const another = await makeKey(world.otherProgramId);
    const bent = {
      ...bentKeys(made.secret, another.secret),
      'a person’s token': world.app.directory.token(homeTenantId, world.ids.manager),
    };
    for (const [name, token] of Object.entries(bent)) {
      const { status, text } = await knock(token);
      expect([name, status, text]).toEqual([name, 401, refused]);
    }
    const elsewhere: readonly Partial<Asking>[] = [
      {},
      { headers: { Authorization: made.secret } },
      { headers: { Authorization: `Basic ${made.secret}` } },
      { headers: { Authorization: `Bearer  ${made.secret}` } },
      { headers: { Cookie: `token=${made.secret}` } },
      { headers: { 'X-Api-Key': made.secret } },
      { path: `${door}?access_token=${made.secret}` },
    ];
    for (const asking of elsewhere) expect((await knock(undefined, asking)).text).toBe(refused);
    expect((await knock(made.secret)).status).toBe(200);
  });

  it('opens no door of people', async () => {
    const doors = apiRoutes.filter(
      ({ name, agreed }) =>
        agreed.path.startsWith('/api/') &&
        permissionMatrix.get(name)?.get('administrator') !== 'stranger',
    );
    expect(doors.length).toBeGreaterThan(50);
    for (const { name, agreed } of doors) {
      const { status } = await world.app.client.ask({
        method: agreed.method,
        path: addressOf(agreed, () => world.programId),
        token: made.secret,
        ...(agreed.method === 'GET' ? {} : { body: {} }),
      });
      expect([name, status]).toEqual([name, 401]);
    }
  });

  it('counts no more from the request after it was revoked', async () => {
    const params = { programId: world.programId, apiKeyId: made.key.id };
    expect((await knock(made.secret)).status).toBe(200);
    await world.done('manager', 'revokeApiKey', { params });

    expect((await knock(made.secret)).text).toBe(refused);
    const again = await world.call('manager', 'revokeApiKey', { params });
    expect([again.status, again.text]).toEqual([
      422,
      JSON.stringify({ code: 'key-revoked-already', facts: {} }),
    ]);
  });

  it('is neither shown nor revoked through another program', async () => {
    const params = { programId: world.otherProgramId, apiKeyId: made.key.id };
    expect((await world.call('administrator', 'revokeApiKey', { params })).status).toBe(404);
    const listed = await world.done<object>('administrator', 'listApiKeys', { params });
    expect(JSON.stringify(listed)).not.toContain(made.key.id);
  });

  it('shares its name with no other that works', async () => {
    const params = { programId: world.programId };
    const make = () =>
      world.call('manager', 'makeApiKey', { params, body: { name: 'Service desk' } });
    const first = jsonOf<Made>(await make());
    expect((await make()).text).toContain('name-taken');
    await world.done('manager', 'revokeApiKey', {
      params: { ...params, apiKeyId: first.key.id },
    });
    expect((await make()).status).toBe(200);
  });

  it('says when it was last used', async () => {
    const listed = async () => {
      const { keys } = await world.done<{ keys: Made['key'][] }>('manager', 'listApiKeys', {
        params: { programId: world.programId },
      });
      return keys.at(-1)?.lastUsedAt ?? null;
    };
    expect(await listed()).toBeNull();
    await knock(made.secret);
    expect(await listed()).not.toBeNull();
  });
});

describe('an API key with a new secret', () => {
  const rotate = (key: Made['key'], overlapHours: number) =>
    world.call('manager', 'rotateApiKey', {
      params: { programId: world.programId, apiKeyId: key.id },
      body: { secretMadeAt: key.secretMadeAt, overlapHours },
    });
  const statuses = async (...secrets: readonly string[]) => {
    const answers = await Promise.all(secrets.map((secret) => knock(secret)));
    return answers.map(({ status }) => status);
  };

  it('opens with both until the old one is stopped, and says which is in use', async () => {
    const renewed = jsonOf<Made>(await rotate(made.key, 24));
    expect(renewed.secret).not.toBe(made.secret);
    expect(await statuses(made.secret, renewed.secret)).toEqual([200, 200]);
    const params = { programId: world.programId };
    const { keys } = await world.done<{ keys: Made['key'][] }>('manager', 'listApiKeys', {
      params,
    });
    const { overlap } = keys.find(({ id }) => id === made.key.id)!;
    expect(overlap).toEqual({
      endsAt: renewed.key.secretMadeAt + 86_400_000,
      oldUsedAt: expect.any(Number),
      newUsedAt: expect.any(Number),
    });

    const { secretMadeAt } = renewed.key;
    const stop = { params: { ...params, apiKeyId: made.key.id }, body: { secretMadeAt } };
    expect(await world.done('manager', 'stopOldSecret', stop)).toMatchObject({ overlap: null });
    expect(await statuses(made.secret, renewed.secret)).toEqual([401, 200]);
    expect((await world.call('manager', 'stopOldSecret', stop)).text).toContain('old-secret-ended');
  });

  it('opens with the new one alone where the old one is in wrong hands', async () => {
    const renewed = jsonOf<Made>(await rotate(made.key, 0));
    expect(renewed.key.overlap).toBeNull();
    expect(await statuses(made.secret, renewed.secret)).toEqual([401, 200]);
  });

  it('gets one from two who press at once, and shuts nobody out', async () => {
    const answers = await Promise.all([rotate(made.key, 24), rotate(made.key, 24)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const won = answers.find(({ status }) => status === 200)!;
    expect(await statuses(made.secret, jsonOf<Made>(won).secret)).toEqual([200, 200]);
  });

  it('stays within the week that is allowed', async () => {
    for (const hours of [-1, 169, 1.5]) expect((await rotate(made.key, hours)).status).toBe(400);
  });
});

describe('a system that sends without end', () => {
  it('is told to wait, and another one is not', async () => {
    const tries = defaults.keyRequestsPerMinute.value * 2;
    const answers = await Promise.all(Array.from({ length: tries }, () => knock(made.secret)));

    const statuses = new Set(answers.map(({ status }) => status));
    expect(statuses).toEqual(new Set([200, 429]));
    expect((await knock((await makeKey()).secret)).status).toBe(200);
  });
});

describe('whoever guesses at keys', () => {
  it('is told to wait, while a system whose key was good goes on', async () => {
    const guess = () => knock(`cwk_${homeTenantId}_${made.key.id}_${otherSecret()}`);
    expect((await knock(made.secret)).status).toBe(200);
    const tries = defaults.failedKeysPerMinute.value * 3;
    const answers = await Promise.all(Array.from({ length: tries }, guess));
    const held = answers.filter(({ status }) => status === 429);

    expect(held.length).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status !== 401 && status !== 429)).toEqual([]);
    for (const { headers, text } of held) {
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(JSON.parse(text)).toMatchObject({ code: 'too-many-requests' });
    }
    expect((await knock(made.secret)).status).toBe(200);
  });
});

describe('the secret of an API key', () => {
  let own: MatrixWorld;
  beforeAll(async () => {
    own = await MatrixWorld.open();
  });
  afterAll(() => own.app.remove());

  it('is in one answer, and in no log, record or row', async () => {
    const { app, programId } = own;
    const body = { name: 'Service desk' };
    const params = { programId };
    const { key, secret: token } = await own.done<Made>('administrator', 'makeApiKey', {
      params,
      body,
    });
    await app.client.ask({ path: door, token });
    await app.client.ask({ method: 'POST', path: '/api/observations', token, raw: '{"half' });
    const listed = await own.call('administrator', 'listApiKeys', { params });
    const renewed = await own.done<Made>('administrator', 'rotateApiKey', {
      params: { programId, apiKeyId: key.id },
      body: { secretMadeAt: key.secretMadeAt, overlapHours: 1 },
    });
    await app.client.ask({ path: door, token: renewed.secret });
    await own.done('administrator', 'revokeApiKey', { params: { programId, apiKeyId: key.id } });
    await app.close();

    const written = readdirSync(app.folder).map((file) =>
      readFileSync(path.join(app.folder, file)),
    );
    expect(written.some((bytes) => bytes.includes(key.id))).toBe(true);
    for (const secret of [token, renewed.secret].map((text) => text.slice(-43))) {
      expect(written.filter((bytes) => bytes.includes(secret))).toEqual([]);
      expect(listed.text).not.toContain(secret);
      expect(JSON.stringify(app.logged)).not.toContain(secret);
    }
  });
});
