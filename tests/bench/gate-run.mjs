import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { company, insertCompany } from './company.mjs';
import { tenantId } from './directory.mjs';
import { built } from './places.mjs';

const dayMs = 86_400_000;
const days = 300;
const people = 20_000;
const rowsInTransaction = 20_000;
const [program] = company.programs;
const outcomes = ['used', 'corrected', 'did-myself'];
const noAmount = { count: 0, sum: 0, squares: 0 };

/** The daily cells that so many interactions fill: by outcome, use case, stage, provenance and strata. */
function* tallies(observations, today) {
  const cells = [];
  for (const outcome of outcomes) {
    for (const useCaseId of program.useCaseIds) {
      for (const ring of [1, 2, 3]) {
        for (const provenance of ['volunteered', 'picked', 'assigned']) {
          for (let strata = 0; strata < 16; strata += 1) {
            cells.push({ useCaseId, ring, provenance, strata, outcome });
          }
        }
      }
    }
  }
  const n = Math.ceil(observations / days / cells.length);
  const learning = { count: n, sum: n * 90, squares: n * 8_100 };
  for (let day = today - days; day < today; day += 1) {
    for (const { outcome, ...cell } of cells) {
      const codes = `${outcome}|none|in|alone|work`;
      const amounts = [learning, noAmount, noAmount];
      yield { kind: 'interaction', day, ...cell, codes, n, amounts };
    }
  }
}

const keyOf = (at) => `p${String(at).padStart(21, '0')}`;

function participant(at, now) {
  return {
    programId: program.id,
    personKey: keyOf(at),
    version: 1,
    provenance: ['volunteered', 'picked', 'assigned'][at % 3],
    source: 'bench',
    ring: 1 + (at % 3),
    accessAt: now - (100 + (at % 200)) * dayMs,
    invitedAt: null,
    invitation: 'accepted',
    declineReason: null,
    leftAt: null,
    strata: at % 16,
    isSelfLabelled: false,
  };
}

function use(at, trace, useCaseId, today) {
  const first = today - 100 + (at % 40);
  return {
    personKey: keyOf(at),
    trace,
    useCaseId,
    n: 60,
    sums: [5_400, 0, 0],
    firstAt: first * dayMs,
    firstKey: `row-${at}`,
    firstCodes: 'used|none|in|alone|work',
    days: Array.from({ length: 30 }, (_, nth) => first + 2 * nth),
  };
}

async function inPortions(rows, write) {
  let portion = [];
  for (const row of rows) {
    portion.push(row);
    if (portion.length < rowsInTransaction) continue;
    await write(portion);
    portion = [];
  }
  if (portion.length > 0) await write(portion);
}

function* uses(today) {
  for (let at = 0; at < people; at += 1) {
    for (const useCaseId of program.useCaseIds) {
      yield use(at, 'use', useCaseId, today);
      yield use(at, 'attempt', useCaseId, today);
    }
  }
}

function* participants(now) {
  for (let at = 0; at < people; at += 1) yield participant(at, now);
}

async function median(count, work) {
  const times = [];
  for (let round = 0; round < count; round += 1) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(count / 2)];
}

/** All gating measures of a program with so many observations behind it, from the rollups. */
export async function measureGateRun({ observations }) {
  const { openDatabase } = await import(built('db/open-database.js'));
  const { createCommands, readOnlyStores } = await import(built('store/commands.js'));
  const { createLedgerKeys } = await import(built('store/ledger-keys.js'));
  const { loadMeasureInput } = await import(built('usecases/measure/load-measure-input.js'));
  const { allMeasures } = await import('@causeway/shared/domain/measure/all-measures.js');
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-bench-'));
  await insertCompany(folder);
  const database = await openDatabase({ dataFolder: folder, clock: Date.now });
  try {
    const keys = createLedgerKeys({ id: 'bench', secret: Buffer.alloc(32, 1) });
    const commands = createCommands(database, keys);
    const now = Date.now();
    const today = Math.floor(now / dayMs);
    const write = (work) => commands.run(tenantId, async (stores) => work(stores));
    await inPortions(tallies(observations, today), (rows) =>
      write((stores) => stores.tallies.addAll(program.id, rows)),
    );
    await inPortions(participants(now), (rows) =>
      write((stores) => stores.participants.insertAll(rows)),
    );
    await inPortions(uses(today), (rows) =>
      write((stores) => stores.personUses.replaceAll(program.id, rows)),
    );
    const gating = allMeasures.filter((measure) => measure.class === 'gating');
    const gateMs = await median(3, async () => {
      const input = await loadMeasureInput(
        readOnlyStores(database, keys, tenantId),
        program.id,
        now,
      );
      for (const measure of gating) measure.estimate(input);
    });
    const sum = { sql: 'SELECT SUM(n) AS n FROM observation_tally', parameters: [] };
    const scanMs = await median(3, () => database.read(sum));
    const [{ n }] = await database.read(sum);
    return { gateMs, scanMs, observations: Number(n), measures: gating.length };
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
