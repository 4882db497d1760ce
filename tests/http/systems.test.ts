import { randomUUID } from 'node:crypto';
import { mostRows } from '@causeway/shared/api/observations.js';
import type { Answer, Asking } from '../harness/api-client';
import { jsonOf } from '../harness/api-client';
import { MatrixWorld } from '../attacks/matrix-world';

let world: MatrixWorld;
let key: string;

beforeAll(async () => {
  world = await MatrixWorld.open();
  key = await keyOf(world.programId);
});

afterAll(() => world.close());

async function keyOf(programId: string): Promise<string> {
  const made = await world.done<{ secret: string }>('administrator', 'makeApiKey', {
    params: { programId },
    body: { name: randomUUID() },
  });
  return made.secret;
}

interface Receipt {
  readonly accepted: number;
  readonly repeated: number;
  readonly changed: number;
  readonly refused: readonly { readonly row: number; readonly code: string }[];
}

function send(path: string, token: string, asking: Partial<Asking>): Promise<Answer> {
  return world.app.client.ask({ method: 'POST', path, token, ...asking });
}

const rowsOf = (...rows: readonly object[]) => ({ body: { rows } });

describe('a system with a key', () => {
  it('sends participants and observations, and is told what became of each row', async () => {
    const person = randomUUID();
    const participants = await send(
      '/api/participants',
      key,
      rowsOf({ person, provenance: 'picked' }, { person: randomUUID() }),
    );
    expect(jsonOf<Receipt>(participants)).toMatchObject({
      accepted: 1,
      refused: [{ row: 1, field: 'provenance', code: 'provenance-missing' }],
    });
    const use = { kind: 'interaction', at: Date.now() - 1_000, person, outcome: 'used' };
    const observations = rowsOf({ key: 'one', ...use }, { key: 'two', ...use });
    const path = '/api/observations';
    expect(jsonOf<Receipt>(await send(path, key, observations))).toMatchObject({ accepted: 2 });
    expect(jsonOf<Receipt>(await send(path, key, observations))).toMatchObject({
      accepted: 0,
      repeated: 2,
    });
  });

  it('reaches its own program and no other', async () => {
    const other = await keyOf(world.otherProgramId);
    const use = { key: 'theirs', kind: 'prompt', at: Date.now() - 1_000, way: 'nudge' };
    const receipts = [
      await send('/api/observations', key, rowsOf(use)),
      await send('/api/observations', other, rowsOf({ ...use, way: 'manual-mail' })),
    ];
    expect(receipts.map((answer) => jsonOf<Receipt>(answer).accepted)).toEqual([1, 1]);
  });

  it('sends megabytes, up to eight', async () => {
    const padded = (bytes: number) => ({
      raw: JSON.stringify({
        rows: [{ person: 'a', provenance: 'picked', source: 'x'.repeat(bytes) }],
      }),
    });
    const large = await send('/api/participants', key, padded(7_900_000));
    expect(jsonOf<Receipt>(large).refused[0]?.code).toBe('too-long');
    const tooLarge = await send('/api/participants', key, padded(8_500_000));
    expect([tooLarge.status, JSON.parse(tooLarge.text)]).toEqual([
      413,
      { code: 'too-large', facts: {} },
    ]);
  });

  it('sends ten thousand rows at once and not one more', async () => {
    const rows = (n: number) =>
      rowsOf(
        ...Array.from({ length: n }, (_, at) => ({ person: `p${at}`, provenance: 'unknown' })),
      );
    const dryRun = { body: { ...rows(mostRows).body, isDryRun: true } };
    expect(jsonOf<Receipt>(await send('/api/participants', key, dryRun)).accepted).toBe(mostRows);
    expect((await send('/api/participants', key, rows(mostRows + 1))).status).toBe(400);
    expect((await send('/api/participants', key, rows(0))).status).toBe(400);
  });
});

describe('megabytes from somebody unknown', () => {
  it.each(['/api/participants', `/api/programs/${randomUUID()}/observations`])(
    'are refused at %s before they are looked at',
    async (path) => {
      const raw = `{"rows":[${'['.repeat(1_000_000)}`;
      expect((await send(path, 'nobody', { raw })).status).toBe(401);
    },
  );
});
