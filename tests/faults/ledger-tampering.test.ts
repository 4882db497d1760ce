import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLedgerKeys } from '@causeway/bot/store/ledger-keys.js';
import { newTestId } from '../builders/ids';
import { SeededRandom } from '../harness/seeded-random';
import type { TamperingEvent } from './check-tampering';
import { checkTampering, firstTouched } from './check-tampering';
import { faultRun } from './counts';
import { History } from './history';
import { SealedLedger } from './sealed-ledger';
import type { Intruder, LedgerState } from './tamper-ledger';
import { tamper, tamperings } from './tamper-ledger';

const run = faultRun<{ tamperings: number }>('ledger-tampering', {
  short: { tamperings: 270 },
  full: { tamperings: 10_000 },
});
const records = 24;
const tool = path.resolve('bot/dist/tools/verify-ledger.js');

describe('a ledger that somebody writes to who must not', () => {
  let ledger: SealedLedger;
  let before: LedgerState;
  let intruder: Intruder;

  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'causeway-tampering-'));
    mkdirSync(path.join(folder, 'elsewhere'));
    ledger = await SealedLedger.open(folder);
    const other = newTestId<'tenant'>();
    await ledger.fill(records);
    await ledger.fill(4, other);
    before = await ledger.read();
    const { keys, tenantId } = ledger;
    intruder = {
      random: new SeededRandom(run.seed),
      tenantId,
      guessed: createLedgerKeys({ id: keys.currentId, secret: Buffer.alloc(32, 1) }),
      stolen: keys,
      foreign: (await ledger.read(other)).rows,
    };
  });
  afterEach(() => ledger.put(before));
  afterAll(async () => {
    await ledger.close();
    rmSync(ledger.folder, { recursive: true, force: true });
  });

  function verifyByTool(): { code: number | null; said: string | undefined } {
    const { status, stdout } = spawnSync(
      process.execPath,
      [tool, '--digest', ledger.digestFolder],
      {
        env: { PATH: process.env['PATH'] ?? '', DATA_DIR: ledger.folder },
        encoding: 'utf8',
      },
    );
    const said = stdout.split('\n').find((line) => line.startsWith(ledger.tenantId));
    return { code: status, said: said?.slice(ledger.tenantId.length + 2) };
  }

  it(
    'names the first record that was touched, whatever was done to it',
    async () => {
      const history = new History<TamperingEvent>(run.historyFile);
      const digests = await ledger.digests();
      expect(digests.map(({ number }) => number)).toEqual([4, 8, 12, 16, 20, 24, 24]);
      expect(await ledger.verify(digests)).toMatchObject({ kind: 'complete', upTo: records });

      for (let at = 0; at < run.counts.tamperings; at += 1) {
        const how = tamperings[at % tamperings.length] ?? 'edit';
        const after = tamper(before, how, intruder);
        await ledger.put(after);
        const first = firstTouched(before, after);
        const from = first && 'number' in first ? first.number : records;
        const keptAt = digests.find(({ number }) => number >= from)?.number;
        const [byDigests, alone] = [await ledger.verify(digests), await ledger.verify([])];
        history.add({ kind: 'tampered', how, first, keptAt, byDigests, alone });
      }
      history.flush();

      expect(checkTampering(history.events)).toEqual([]);
      expect(history.events).toHaveLength(run.counts.tamperings);
      const seen = new Set(
        history.events.flatMap(({ byDigests }) =>
          byDigests.kind === 'touched' ? [byDigests.fault] : [],
        ),
      );
      expect([...seen].toSorted()).toEqual([
        'changed',
        'key-missing',
        'missing',
        'out-of-place',
        'personal-changed',
        'written-anew',
      ]);
    },
    run.timeoutMs,
  );

  it('is said to be complete by the command line where nobody did', () => {
    expect(verifyByTool()).toEqual({
      code: 0,
      said: 'Complete up to record 24, consistent up to 24; not yet sealed: 0.',
    });
  });

  it('is held against every digest of a folder by the command line', async () => {
    const rows = before.rows.slice(0, 21);
    const head = { number: 21, chain_hash: rows.at(-1)?.chain_hash ?? '' };
    await ledger.put({ ...before, rows, head });
    expect(verifyByTool()).toEqual({ code: 1, said: 'Record 22 is missing.' });
  });
});
