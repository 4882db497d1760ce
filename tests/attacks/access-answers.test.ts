import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { askingKey } from '@causeway/bot/http/ofrep/asking-key.js';
import { minuteMs } from '@causeway/shared/lib/instant.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import { apiKeyTokenText } from '@causeway/shared/domain/api-key/api-key-token.js';
import type { Request } from 'express';
import { anApiKey } from '../builders/cohort';
import { jsonOf } from '../harness/api-client';
import { homeTenantId, sisterTenantId } from '../harness/teams-app';
import { TestHouse } from '../harness/test-house';
import { bentKeys, otherSecret } from './bent-keys';
import { roles } from './matrix-world';
import { RolloutWorld } from './rollout-world';

const refused = JSON.stringify({ code: 'unknown-actor', facts: {} });
const inSales = { targetingKey: 'sales@contoso.example', department: 'Sales' };
const bothDoors = ['calls', undefined] as const;

interface Flag {
  readonly key: string;
  readonly value?: boolean;
  readonly variant?: string;
  readonly metadata: { readonly version: number; readonly programId: string };
}

let rollout: RolloutWorld;
beforeAll(async () => {
  rollout = await RolloutWorld.open();
});
afterAll(() => rollout.close());

async function flagsFor(token: string, context: object = inSales): Promise<readonly Flag[]> {
  return jsonOf<{ flags: Flag[] }>(await rollout.ask(token, undefined, context)).flags;
}

describe('who may use what', () => {
  it('is told to a key in its own shape and to nothing else, without a word more', async () => {
    const { world } = rollout;
    const { secret } = await rollout.makeKey();
    const another = await rollout.makeKey(world.otherProgramId);
    const people = roles.map((role) => {
      const tenantId = role === 'outsider' ? sisterTenantId : homeTenantId;
      return [`the ${role}`, world.app.directory.token(tenantId, world.ids[role])] as const;
    });
    const bent = { ...bentKeys(secret, another.secret), ...Object.fromEntries(people) };
    for (const [name, token] of Object.entries(bent)) {
      const bearer = await rollout.ask(token, 'calls', inSales);
      const headers = { 'X-API-Key': token };
      const apiKey = await rollout.ask(undefined, undefined, inSales, { headers });
      const said = [bearer, apiKey].map(({ status, text }) => [status, text]);
      expect([name, ...said]).toEqual([name, [401, refused], [401, refused]]);
    }
    for (const flag of bothDoors) {
      expect((await rollout.ask(undefined, flag, inSales)).text).toBe(refused);
      expect((await rollout.ask(secret, flag, inSales)).status).toBe(200);
    }
  });

  it('is told no more from the question after the key was revoked', async () => {
    const { id, secret } = await rollout.makeKey();
    expect((await rollout.ask(secret, 'calls', inSales)).status).toBe(200);
    const params = { programId: rollout.programId, apiKeyId: id };
    await rollout.world.done('manager', 'revokeApiKey', { params });
    for (const flag of bothDoors) {
      expect((await rollout.ask(secret, flag, inSales)).text).toBe(refused);
    }
  });

  it('is told to both secrets of a key while a new one takes over, and then to one', async () => {
    const { id, secret } = await rollout.makeKey();
    const params = { programId: rollout.programId, apiKeyId: id };
    const { keys } = await rollout.world.done<{ keys: { id: string; secretMadeAt: number }[] }>(
      'manager',
      'listApiKeys',
      { params },
    );
    const { secretMadeAt } = keys.find((key) => key.id === id)!;
    const renewed = await rollout.world.done<{ secret: string; key: { secretMadeAt: number } }>(
      'manager',
      'rotateApiKey',
      { params, body: { secretMadeAt, overlapHours: 1 } },
    );
    const asked = async (token: string) => (await rollout.ask(token, 'calls', inSales)).status;
    expect([await asked(secret), await asked(renewed.secret)]).toEqual([200, 200]);
    const body = { secretMadeAt: renewed.key.secretMadeAt };
    await rollout.world.done('manager', 'stopOldSecret', { params, body });
    expect([await asked(secret), await asked(renewed.secret)]).toEqual([401, 200]);
  });

  it('is told of the key’s own program alone', async () => {
    const { world, programId } = rollout;
    const { secret } = await rollout.makeKey();
    const pilot = (await rollout.makeKey(world.programId)).secret;
    const programsOf = (flags: readonly Flag[]) => [
      ...new Set(flags.map(({ metadata }) => metadata.programId)),
    ];
    expect(programsOf(await flagsFor(secret))).toEqual([programId]);
    expect(programsOf(await flagsFor(pilot))).toEqual([world.programId]);
    expect((await rollout.ask(pilot, 'offers', inSales)).status).toBe(404);
    const named = { ...inSales, programId, program: programId };
    const flags = await flagsFor(pilot, named);
    expect(programsOf(flags)).toEqual([world.programId]);
  });

  it('is not told to another company whose program has the same id', async () => {
    const { world, programId } = rollout;
    const { secret } = await rollout.makeKey();
    const theirs = await theirKey();
    const versionOf = async (token: string) => (await flagsFor(token))[0]?.metadata.version ?? 0;
    while ((await versionOf(secret)) < (await versionOf(theirs))) {
      await rollout.resume(await rollout.stop('hold'));
    }
    while ((await versionOf(theirs)) < (await versionOf(secret))) {
      const body = { kind: 'hold', ring: null, useCaseId: null, reason: 'For its version.' };
      const params = { programId };
      const { stops } = await world.done<{ stops: { id: string }[] }>('outsider', 'stopStage', {
        params,
        body,
      });
      if ((await versionOf(theirs)) === (await versionOf(secret))) break;
      const stopId = stops.at(-1)?.id ?? '';
      const resumed = { params: { ...params, stopId }, body: { reason: 'For its version.' } };
      await world.done('outsider', 'resumeStage', resumed);
    }
    expect(await versionOf(theirs)).toBe(await versionOf(secret));
    const keysOf = (flags: readonly Flag[]) => flags.map(({ key }) => key).toSorted();
    const ours = ['calls', 'causeway.program', 'letters', 'offers'];
    for (const _ of ['once', 'and from what is known']) {
      expect(keysOf(await flagsFor(secret))).toEqual(ours);
      expect(keysOf(await flagsFor(theirs))).toEqual(['causeway.program', 'secret-plans']);
    }
  });

  async function theirKey(): Promise<string> {
    const { world, programId } = rollout;
    const tool = { name: 'Coach', teamsAppIds: [], isRetired: false, version: 0 };
    const put = (name: string, params: Readonly<Record<string, string>>, body: object) =>
      world.done('outsider', name, { params, body: { version: 0, ...body } });
    await put('saveTool', { toolId: world.toolId }, tool);
    await put('saveProgram', { programId }, { name: 'Theirs', toolId: world.toolId });
    const useCase = { name: 'Secret plans', isRetired: false };
    await put('saveUseCase', { programId, useCaseId: world.useCaseId }, useCase);
    const grant = { programId, personId: world.ids.outsider, role: 'governance-owner' };
    await world.done('outsider', 'addGrant', { body: grant });
    const params = { programId };
    const body = { name: 'Theirs' };
    return (await world.done<{ secret: string }>('outsider', 'makeApiKey', { params, body }))
      .secret;
  }

  it('is asked for with what a person is, and not with what every object has', async () => {
    const { secret } = await rollout.makeKey();
    const headers = { 'Content-Type': 'application/json' };
    for (const raw of [
      '{"context":{"targetingKey":"x","__proto__":{"department":"Sales"}}}',
      '{"context":{"targetingKey":"x","constructor":{"prototype":{"department":"Sales"}}}}',
      '{"context":{"targetingKey":"x","department":{"0":"Sales"}}}',
      '{"context":{"targetingKey":"x","department":[["Sales"]]}}',
    ]) {
      const answer = await rollout.ask(secret, 'calls', {}, { raw, headers });
      expect(jsonOf<Flag>(answer)).toMatchObject({ value: false, variant: 'closed' });
    }
    const large = { ...inSales, more: 'a'.repeat(40_000) };
    expect((await rollout.ask(secret, 'calls', large)).status).toBe(413);
    for (const flag of ['__proto__', 'toString', '..%2f..', '%00', 'causeway.program.x']) {
      expect((await rollout.ask(secret, flag, inSales)).status).toBe(404);
    }
  });
});

describe('what is told of somebody', () => {
  it('is the same however they came to it and whatever else is known of them', async () => {
    const { world } = rollout;
    const { programId } = world;
    const token = (await rollout.makeKey(programId)).secret;
    const now = Date.now();
    const rows = [
      { person: 'keen', provenance: 'volunteered', invitation: 'accepted', accessAt: now - 9e8 },
      { person: 'doubting', provenance: 'assigned', labels: 'skeptical', labelSource: 'manager' },
      { person: 'declined', provenance: 'declined', declineReason: 'worried-about-role' },
      { person: 'left', provenance: 'picked', leftAt: now - 9e8 },
    ];
    await world.done('manager', 'importParticipants', { params: { programId }, body: { rows } });
    const observed = { kind: 'interaction', key: '1', at: now, person: 'keen', outcome: 'used' };
    const observations = { params: { programId }, body: { rows: [observed] } };
    await world.done('manager', 'importObservations', observations);
    const toldOf = async (targetingKey: string) =>
      (await rollout.ask(token, undefined, { targetingKey })).text;

    expect(await toldOf('keen')).toContain('"variant":"open"');
    expect(await toldOf('doubting')).toBe(await toldOf('keen'));
    expect(await toldOf('nobody ever heard of')).toContain('"variant":"closed"');
    expect(await toldOf('declined')).toBe(await toldOf('nobody ever heard of'));
    expect(await toldOf('left')).toBe(await toldOf('nobody ever heard of'));
  });
});

describe('whoever guesses at keys to ask with', () => {
  it('is told to wait, while a tool whose key is good goes on', async () => {
    const { id, secret } = await rollout.makeKey();
    const guess = () => rollout.ask(`cwk_${homeTenantId}_${id}_${otherSecret()}`, 'calls', inSales);
    const tries = defaults.failedKeysPerMinute.value * 3;
    const answers = await Promise.all(Array.from({ length: tries }, guess));
    const held = answers.filter(({ status }) => status === 429);

    expect(held.length).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status !== 401 && status !== 429)).toEqual([]);
    for (const { headers } of held) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect((await rollout.ask(secret, 'calls', inSales)).status).toBe(200);
  });
});

describe('a tool that asks without end', () => {
  it('is told to wait, and another one is not', async () => {
    const house = await TestHouse.open();
    const { tenantId, ports } = house;
    const olu = await house.person('Olu');
    const people = { owner: olu, deputy: await house.person('Daria'), manager: olu };
    const { programId } = await house.program(await house.tool('Coach'), people);
    const secret = ports.secret();
    const keys = ['One', 'Another'].map((name) =>
      anApiKey({ programId, name, secretHash: ports.hash(secret) }),
    );
    await ports.commands.run(tenantId, async (stores) => {
      for (const key of keys) stores.apiKeys.insert(key);
      return Promise.resolve();
    });
    const [one, another] = keys.map(({ id: apiKeyId }) => {
      const token = apiKeyTokenText({ tenantId, apiKeyId, secret });
      return { get: (name: string) => (name === 'X-API-Key' ? token : undefined) } as Request;
    }) as [Request, Request];
    const asked = askingKey(ports, [tenantId], 3);

    for (const _ of [1, 2, 3]) await asked(one);
    const problem = { code: 'too-many-requests', facts: { retryAfterSeconds: 20 } };
    await expect(asked(one)).rejects.toMatchObject({ problem });
    await expect(asked(another)).resolves.toMatchObject({ tenantId });
    house.now += minuteMs / 3;
    await expect(asked(one)).resolves.toMatchObject({ tenantId });
    await expect(asked(one)).rejects.toMatchObject({ problem });
    await house.close();
  });
});

describe('whom a tool asks about', () => {
  it('is in no log, record or row, whatever becomes of the question', async () => {
    const own = await RolloutWorld.open();
    const { app } = own.world;
    const name = 'Annegret.Oberhuber';
    const context = { targetingKey: `${name}@contoso.example`, department: 'Sales', mail: name };
    const rolled = (await own.makeKey()).secret;
    const pilot = (await own.makeKey(own.world.programId)).secret;
    for (const token of [rolled, pilot, `${rolled.slice(0, -4)}AAAA`]) {
      for (const flag of ['calls', 'no-such-flag', name, undefined]) {
        await own.ask(token, flag, context);
        await own.ask(token, flag, { ...context, targetingKey: [name] });
        const raw = `{"context": {"targetingKey": "${name}`;
        await own.ask(token, flag, {}, { raw, headers: { 'Content-Type': 'application/json' } });
      }
    }
    await app.close();

    const files = readdirSync(app.folder).map((file) => readFileSync(path.join(app.folder, file)));
    expect(files.some((bytes) => bytes.includes(own.programId))).toBe(true);
    const looked = [...files.map((bytes) => bytes.toString('latin1')), JSON.stringify(app.logged)];
    expect(looked.filter((text) => text.toLowerCase().includes(name.toLowerCase()))).toEqual([]);
    await app.remove();
  });
});
