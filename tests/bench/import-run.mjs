import { createHash, randomFillSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import { uuidV7Maker } from '@causeway/shared/lib/uuid-v7.js';
import { ObservedCompany } from '../builders/observed-company.mjs';
import { company, insertCompany } from './company.mjs';
import { tenantId } from './directory.mjs';
import { built } from './places.mjs';

const dayMs = 86_400_000;
const rowsEach = 10_000;
const rowsInTransaction = 500;
/** So often the clock would have looked at what waits. */
const requestsPerCount = 5;
const days = 90;
const [program] = company.programs;

function observed(rows, faults) {
  return new ObservedCompany({
    firstDay: Math.floor(Date.now() / dayMs) - days - 1,
    days,
    people: 5_000,
    busyness: Math.max(0.3, (rows / 1_000_000) * 3.2),
    useCases: program.useCaseIds,
    faults,
  });
}

/** Requests as JSON would have made them; making them is not measured. */
function* requestsOf(source, rows) {
  let request = [];
  let left = rows;
  for (const row of source.rows()) {
    request.push(row);
    left -= 1;
    if (request.length < rowsEach && left > 0) continue;
    yield JSON.parse(JSON.stringify(request));
    if (left === 0) return;
    request = [];
  }
}

async function openPorts(folder) {
  const { openDatabase } = await import(built('db/open-database.js'));
  const { createCommands, readOnlyStores } = await import(built('store/commands.js'));
  const { createLedgerKeys } = await import(built('store/ledger-keys.js'));
  const { createPersonKeys } = await import(built('store/person-keys.js'));
  const database = await openDatabase({ dataFolder: folder, clock: Date.now });
  const keys = createLedgerKeys({ id: 'bench', secret: Buffer.alloc(32, 1) });
  const newId = uuidV7Maker({ now: Date.now, fillRandom: (bytes) => randomFillSync(bytes) });
  const ports = {
    commands: createCommands(database, keys),
    read: (tenant) => readOnlyStores(database, keys, tenant),
    now: Date.now,
    newId,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    personKey: createPersonKeys(Buffer.alloc(32, 2)),
    secret: () => '',
  };
  return { ports, close: () => database.close() };
}

/** Time, processor and waiting of one kind of work, however often it is interrupted by others. */
class Watch {
  ms = 0;
  cpuMs = 0;
  /** How late a timer of a millisecond came, as whatever else waits for its turn would. */
  #waits = [];

  async during(work) {
    const cpu = process.cpuUsage();
    const begin = performance.now();
    const stop = this.#sampleWaits();
    const result = await work();
    stop();
    this.ms += performance.now() - begin;
    const used = process.cpuUsage(cpu);
    this.cpuMs += (used.user + used.system) / 1_000;
    return result;
  }

  figures(rows) {
    return {
      perSecond: (rows / this.ms) * 1_000,
      cpuUsEach: (this.cpuMs * 1_000) / rows,
      loopP99: this.#waits.toSorted((a, b) => a - b)[Math.floor(this.#waits.length * 0.99)],
    };
  }

  #sampleWaits() {
    let last = performance.now();
    let timer;
    const sample = () => {
      const now = performance.now();
      this.#waits.push(Math.max(0, now - last - 1));
      last = now;
      timer = setTimeout(sample, 1);
    };
    timer = setTimeout(sample, 1);
    return () => clearTimeout(timer);
  }
}

/** Without the pages of the database file that the system lends, where it tells them apart. */
function residentMb() {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return Number(/RssAnon:\s+(\d+) kB/.exec(status)[1]) / 1_000;
  } catch {
    return process.memoryUsage.rss() / 1e6;
  }
}

/** Rows into an empty database, and the clock counts in between. */
export async function importRows({ rows }) {
  const { receiveObservations } = await import(
    built('usecases/observation/receive-observations.js')
  );
  const { countObservations } = await import(built('usecases/observation/count-observations.js'));
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-bench-'));
  await insertCompany(folder);
  const { ports, close } = await openPorts(folder);
  const source = { tenantId, programId: program.id, name: 'bench' };
  const command = { programId: program.id };
  const countAll = async () => {
    while ((await countObservations(ports, tenantId, command)) === 'more');
  };
  const [receiving, counting] = [new Watch(), new Watch()];
  const resident = [];
  let requests = 0;
  for (const sent of requestsOf(observed(rows, true), rows)) {
    await receiving.during(() =>
      receiveObservations(ports, source, { rows: sent, isDryRun: false }),
    );
    requests += 1;
    if (requests % requestsPerCount === 0) await counting.during(countAll);
    resident.push(residentMb());
  }
  await counting.during(countAll);
  // Corrections wait for one another where looking back takes long.
  while ((await ports.read(tenantId).observations.countWaiting(program.id)) > 0) {
    await sleep(1_000);
    await counting.during(countAll);
  }
  const { recountObservations } = await import(
    built('usecases/observation/recount-observations.js')
  );
  const recount =
    rows > 300_000 ? 'left out' : (await recountObservations(ports, tenantId, command)).kind;
  await close();
  rmSync(folder, { recursive: true, force: true });
  const fifth = Math.ceil(resident.length / 5);
  return {
    receiving: receiving.figures(rows),
    counting: counting.figures(rows),
    together: (rows / (receiving.ms + counting.ms)) * 1_000,
    peakMb: Math.max(...resident),
    growth: Math.max(...resident.slice(-fifth)) / Math.max(...resident.slice(0, fifth)),
    recount,
  };
}

/** The yardstick: such rows without a fault, unread, into one table with nothing but a key. */
export async function insertBare({ rows }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-bench-'));
  const db = new DatabaseSync(path.join(folder, 'bare.db'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536');
  db.exec(
    'CREATE TABLE observation (source_key TEXT PRIMARY KEY, kind TEXT, at INTEGER, person TEXT, ' +
      'use_case TEXT, ring INTEGER, outcome TEXT, minutes REAL, corrects TEXT) WITHOUT ROWID',
  );
  const insert = db.prepare('INSERT OR IGNORE INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const fields = ['key', 'kind', 'at', 'person', 'useCase', 'ring', 'outcome', 'minutesSaved'];
  const watch = new Watch();
  for (const sent of requestsOf(observed(rows, false), rows)) {
    await watch.during(async () => {
      for (let from = 0; from < sent.length; from += rowsInTransaction) {
        db.exec('BEGIN IMMEDIATE');
        for (const row of sent.slice(from, from + rowsInTransaction)) {
          insert.run(...fields.map((field) => row[field] ?? null), row.corrects ?? null);
        }
        db.exec('COMMIT');
      }
    });
  }
  db.close();
  rmSync(folder, { recursive: true, force: true });
  return watch.figures(rows);
}
