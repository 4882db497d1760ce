import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmbeddedDatabase } from '@causeway/bot/db/embedded-database.js';
import { migrate } from '@causeway/bot/db/migrate.js';
import { allMigrations } from '@causeway/bot/db/migrations/all-migrations.js';
import { createCommands } from '@causeway/bot/store/commands.js';
import { createLedgerKeys } from '@causeway/bot/store/ledger-keys.js';
import type { Stores } from '@causeway/bot/store/stores.js';
import { houseSources } from '@causeway/bot/usecases/gate/gate-sources.js';
import { loadGateFacts } from '@causeway/bot/usecases/gate/load-gate-facts.js';
import { evaluateGate } from '@causeway/shared/domain/gate/evaluate-gate.js';
import { readyMadeTemplate } from '@causeway/shared/domain/gate/ready-made-templates.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { registeredAfter } from '../builders/registered';
import { aSnapshot } from '../builders/snapshot';
import { aStage } from '../builders/stage';
import { DecidedCompany } from '../harness/decided-company';
import { intoBuilding } from '../harness/gate-says';

const root = mkdtempSync(path.join(tmpdir(), 'causeway-recompute-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function run(tool: string, ...args: readonly string[]) {
  const file = path.resolve(tool);
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: root };
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

describe('an exported decision', () => {
  const write = (name: string, file: object) => {
    const place = path.join(root, name);
    writeFileSync(place, JSON.stringify(file));
    return place;
  };

  it('verifies and comes to the same numbers by two commands, and a planted number is named', async () => {
    const decided = await DecidedCompany.open();
    await decided.seal();
    const record = await decided.export();
    await decided.close();
    const kept = write('record.json', record);
    expect(run('infra/dev/verify-record.mjs', kept)).toMatchObject({ status: 0, stderr: '' });
    expect(run('bot/dist/tools/recompute-record.js', kept)).toMatchObject({
      status: 0,
      lines: ['equal'],
    });
    const body = structuredClone(record.snapshot.body) as {
      statistics: Record<string, { arms: { others: { successes: number } } }>;
    };
    const gap = body.statistics['volunteer-gap'];
    if (!gap) throw new Error('Nothing is frozen of the gap');
    gap.arms.others.successes += 1;
    const text = canonicalJson(body);
    const planted = write('planted.json', { ...record, snapshot: { ...record.snapshot, text } });
    expect(run('infra/dev/verify-record.mjs', planted)).toMatchObject({
      status: 1,
      lines: ['CHANGED: snapshot.text.statistics.volunteer-gap.arms.others.successes'],
    });
    const again = run('bot/dist/tools/recompute-record.js', planted);
    expect(again.status).toBe(1);
    expect(again.lines).toContain('different: volunteer-gap.gap was 0.3 and is 0.275');
  });

  it('that is none is nothing to say anything about', () => {
    const none = write('none.json', { snapshot: {} });
    expect(run('infra/dev/verify-record.mjs', path.join(root, 'nowhere.json')).status).toBe(2);
    expect(run('bot/dist/tools/recompute-record.js', none).status).toBe(2);
  });
});

describe('the snapshots that the server keeps', () => {
  const tenantId = newTestId<'tenant'>();
  const programId = newTestId<'program'>();
  const { criterion, looks } = registeredAfter([[12, 20]], { programId });
  const now = someMonday + 30 * dayMs;

  /** The server is not running while the command reads: one process holds the database. */
  async function write(work: (stores: Stores) => void | Promise<void>): Promise<void> {
    const database = openEmbeddedDatabase({
      path: path.join(root, 'causeway.db'),
      clock: () => now,
    });
    await migrate(database, allMigrations);
    const keys = createLedgerKeys({ id: 'test', secret: Buffer.alloc(32, 7) });
    await createCommands(database, keys).run(tenantId, async (stores) => {
      await work(stores);
    });
    await database.close();
  }

  it('come to the same numbers once more, until a look that was taken is another one', async () => {
    const snapshotId = newTestId<'snapshot'>();
    await write((stores) => {
      const toolId = newTestId<'tool'>();
      stores.tools.insert({
        id: toolId,
        version: 1,
        name: 'Coach',
        teamsAppIds: [],
        isRetired: false,
      });
      const place = { phase: 'stress-testing', ring: null } as const;
      stores.programs.insert({
        id: programId,
        version: 1,
        toolId,
        name: 'Coach',
        ...place,
        isDemo: false,
      });
      stores.stages.insert(aStage({ programId, since: someMonday, ...place }));
      stores.criteria.insert(criterion);
      for (const look of looks) stores.criteria.insertLook(criterion, look);
    });
    await write(async (stores) => {
      const around = { now, sources: houseSources, transition: intoBuilding };
      const facts = await loadGateFacts(stores, programId, around);
      if (!facts) throw new Error('There is no gate');
      const gate = evaluateGate(readyMadeTemplate('infrastructure-build'), facts);
      const { results, statistics } = gate;
      const basis = { ...gate.basis, waivers: {}, approvalRuleVersion: 0 };
      const body = {
        programId,
        transition: intoBuilding,
        takenAt: now,
        results,
        statistics,
        basis,
      };
      stores.snapshots.insert(aSnapshot(body, { id: snapshotId }));
    });
    const tool = 'bot/dist/tools/recompute-snapshots.js';
    expect(run(tool)).toMatchObject({
      status: 0,
      lines: [`Snapshot ${snapshotId} of ${tenantId}: equal`, expect.stringContaining('coverage')],
    });
    const [look] = looks;
    if (!look) throw new Error('Nobody looked');
    await write((stores) => {
      const other = { ...look, number: 2, successes: 25, trials: 44, lookedAt: now - 1 };
      stores.criteria.insertLook(criterion, other);
    });
    const again = run(tool, '--snapshot', snapshotId);
    expect(again.status).toBe(1);
    expect(again.lines.join('\n')).toContain(
      `different: registered-criteria/${criterion.id}.trials was 20 and is 40`,
    );
    expect(run(tool, '--snapshot', newTestId<'snapshot'>()).lines).toEqual([
      'There is no such snapshot.',
    ]);
  });
});
