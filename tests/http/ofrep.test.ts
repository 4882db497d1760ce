import { z } from 'zod';
import { RolloutWorld } from '../attacks/rollout-world';
import { jsonOf } from '../harness/api-client';

/** From version 0.3.0 of the protocol's description, github.com/open-feature/protocol. */
const key = z.string();
const failure = z.strictObject({
  key,
  errorCode: z.enum(['PARSE_ERROR', 'TARGETING_KEY_MISSING', 'INVALID_CONTEXT', 'GENERAL']),
});
const notFound = z.strictObject({ key, errorCode: z.literal('FLAG_NOT_FOUND') });
const success = z.strictObject({
  key,
  value: z.boolean(),
  reason: z.enum(['STATIC', 'TARGETING_MATCH', 'SPLIT', 'DISABLED', 'UNKNOWN']),
  variant: z.string(),
  metadata: z.record(z.string(), z.union([z.boolean(), z.string(), z.number()])),
});
const bulkSuccess = z.strictObject({ flags: z.array(z.union([success, failure])) });
const bulkFailure = z.strictObject({ errorCode: failure.shape.errorCode });

const inSales = { targetingKey: 'sales@contoso.example', department: 'Sales' };

let rollout: RolloutWorld;
let token: string;

beforeAll(async () => {
  rollout = await RolloutWorld.open();
  token = (await rollout.makeKey()).secret;
});
afterAll(() => rollout.close());

const flagsSeen = (text: string) => bulkSuccess.parse(JSON.parse(text)).flags;

describe('an answer about one flag', () => {
  it.each(['calls', 'offers', 'letters', 'causeway.program'])(
    'has the form of the protocol for %s, whatever stops',
    async (flag) => {
      const seen = async () => success.parse(jsonOf(await rollout.ask(token, flag, inSales)));
      expect(await seen()).toMatchObject({ key: flag });
      for (const kind of ['hold', 'halt'] as const) {
        const stopId = await rollout.stop(kind);
        expect(await seen()).toMatchObject({ key: flag });
        await rollout.resume(stopId);
      }
    },
  );

  it('is kept by nobody on the way', async () => {
    const { headers } = await rollout.ask(token, 'calls', inSales);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(headers['etag']).toBeUndefined();
  });

  it.each([
    ['no key that is known', 'no-such-thing', { context: inSales }, 404, 'FLAG_NOT_FOUND'],
    ['a name every object has', 'constructor', { context: inSales }, 404, 'FLAG_NOT_FOUND'],
    ['nobody', 'calls', { context: { department: 'Sales' } }, 400, 'TARGETING_KEY_MISSING'],
    ['an empty name', 'calls', { context: { targetingKey: '' } }, 400, 'TARGETING_KEY_MISSING'],
    ['blanks', 'calls', { context: { targetingKey: '  ' } }, 400, 'TARGETING_KEY_MISSING'],
    ['null', 'calls', { context: { targetingKey: null } }, 400, 'TARGETING_KEY_MISSING'],
    ['no context', 'calls', {}, 400, 'TARGETING_KEY_MISSING'],
    ['a number', 'calls', { context: { targetingKey: 7 } }, 400, 'INVALID_CONTEXT'],
    ['a novel', 'calls', { context: { targetingKey: 'a'.repeat(300) } }, 400, 'INVALID_CONTEXT'],
    ['a text as context', 'calls', { context: 'Sales' }, 400, 'INVALID_CONTEXT'],
    ['a list as context', 'calls', { context: [inSales] }, 400, 'INVALID_CONTEXT'],
    ['a list as body', 'calls', [inSales], 400, 'PARSE_ERROR'],
  ] as const)('says what is wrong with %s', async (_, flag, body, status, errorCode) => {
    const answer = await rollout.ask(token, flag, {}, { body });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([status, { key: flag, errorCode }]);
    (status === 404 ? notFound : failure).parse(JSON.parse(answer.text));
  });

  it.each(['{"context": {"targetingKey": "a', 'targetingKey=a', '"text"', '\u0000'])(
    'says that it cannot read %j',
    async (raw) => {
      const headers = { 'Content-Type': 'application/json' };
      const one = await rollout.ask(token, 'calls', {}, { raw, headers });
      const expected = { key: 'calls', errorCode: 'PARSE_ERROR' };
      expect([one.status, JSON.parse(one.text)]).toEqual([400, expected]);
      const all = await rollout.ask(token, undefined, {}, { raw, headers });
      expect([all.status, bulkFailure.parse(JSON.parse(all.text))]).toEqual([
        400,
        { errorCode: 'PARSE_ERROR' },
      ]);
    },
  );
});

describe('an answer about all flags', () => {
  it('is the same as asking for each', async () => {
    const all = flagsSeen((await rollout.ask(token, undefined, inSales)).text);
    expect(all.map((flag) => flag.key).toSorted()).toEqual([
      'calls',
      'causeway.program',
      'letters',
      'offers',
    ]);
    for (const flag of all) {
      expect(jsonOf(await rollout.ask(token, flag.key, inSales))).toEqual(flag);
    }
  });

  it('fails for each flag that somebody has to be named for, and for no other', async () => {
    const all = flagsSeen((await rollout.ask(token, undefined, {})).text);
    const missing = all.filter((flag) => 'errorCode' in flag);
    expect(missing.map(({ errorCode }) => errorCode)).toEqual(
      Array(3).fill('TARGETING_KEY_MISSING'),
    );
    expect(all.find((flag) => flag.key === 'causeway.program')).toMatchObject({ value: true });
  });

  it('is sent again only where it is another one', async () => {
    const first = await rollout.ask(token, undefined, inSales);
    const tag = String(first.headers['etag']);
    const again = (known: string, context: object = inSales) =>
      rollout.ask(token, undefined, context, { headers: { 'If-None-Match': known } });
    for (const known of [tag, `W/${tag}`, `"another", ${tag}`]) {
      expect(await again(known)).toMatchObject({ status: 304, text: '', headers: { etag: tag } });
    }
    expect((await again('"another"')).text).toBe(first.text);
    expect((await again(tag, { ...inSales, department: 'Legal' })).status).toBe(200);

    const stopId = await rollout.stop('halt');
    const halted = await again(tag);
    expect(halted.status).toBe(200);
    expect(halted.headers['etag']).not.toBe(tag);
    expect(flagsSeen(halted.text).filter((flag) => !('value' in flag) || flag.value)).toEqual([]);
    await rollout.resume(stopId);
    expect((await again(tag)).status).toBe(200);
  });

  it('is another one after everything that changes who may use what', async () => {
    const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['a hold', () => rollout.stop('hold')],
      ['a ring that leaves some out', () => rollout.changeRing(1, { holdoutPercent: 10 })],
      [
        'a ring in which a person reviews',
        () => rollout.changeRing(1, { humanReviewUseCaseIds: [rollout.useCaseIds.calls] }),
      ],
      ['a retreat', () => rollout.step('retreatStage')],
      ['an end', () => rollout.step('endStage')],
    ];
    for (const [name, step] of steps) {
      const before = await rollout.ask(token, undefined, inSales);
      await step();
      const headers = { 'If-None-Match': String(before.headers['etag']) };
      const after = await rollout.ask(token, undefined, inSales, { headers });
      expect([name, after.status]).toEqual([name, 200]);
    }
  });
});
