import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { company, insertCompany } from './company.mjs';
import { tenantId } from './directory.mjs';
import { built, cache } from './places.mjs';
import { openRefDatabase } from './ref-server.mjs';

const dayMs = 86_400_000;
const batch = 20_000;
const words =
  'The assistant named a renewal date that stands in no record of the customer. '.repeat(2);
const reasons = ['wrong', 'wrong', 'made-up', 'did-not-fit', 'unsafe-or-unfair', 'leaked'];
const reaches = [
  'nobody',
  'nobody',
  'my-team',
  'my-team',
  'another-department',
  'customer',
  'unknown',
];
/** Of a hundred flags of a company that has used this for two years. */
const states = [
  ...Array(3).fill('new'),
  ...Array(2).fill('in-triage'),
  ...Array(5).fill('confirmed'),
  ...Array(80).fill('answered'),
  ...Array(8).fill('dismissed'),
  ...Array(2).fill('withdrawn'),
];
const ranks = ['critical', 'high', 'medium', 'medium', 'medium', 'low', 'low', 'low'];

/** The same numbers in every run. */
function numbers(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

function uuidAt(ms, at) {
  const time = Math.floor(ms).toString(16).padStart(12, '0');
  const count = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count}`;
}

function flagOf(at, total, below, now) {
  const program = company.programs[Math.min(below(company.programs.length), below(12))];
  const raisedAt = Math.floor(now - (1 - at / total) * 730 * dayMs);
  const state = states[below(states.length)];
  const holderId = company.holderIds[below(company.holderIds.length)];
  const isHeld = state === 'in-triage' || (state === 'confirmed' && below(2) === 0);
  const endedAt = raisedAt + below(10) * dayMs;
  const because = { text: 'Looked at and put right.', by: holderId, at: endedAt };
  return {
    id: uuidAt(raisedAt, at),
    version: 3,
    programId: program.id,
    useCaseId: program.useCaseIds[below(program.useCaseIds.length)],
    report: {
      text: words,
      source: 'teams-message',
      toolId: company.toolId,
      toolName: 'Coach',
      toolVersion: null,
      useCaseName: 'Use case',
      phase: 'staged-rollout',
      ring: 1,
      reason: reasons[below(reasons.length)],
      reach: reaches[below(reaches.length)],
      outcome: null,
      minutesCorrecting: null,
      note: null,
      messageLink: null,
      mode: 'named',
      raisedAt,
    },
    triage: {
      state,
      severity: ranks[below(ranks.length)],
      severityBasis: { kind: 'provisional' },
      claim: isHeld ? { personId: holderId, until: now + dayMs } : null,
      ask: null,
      question: null,
      correction: null,
      answer: state === 'answered' ? { kind: 'changed', ...because } : null,
      dismissal: state === 'dismissed' ? { reason: 'duplicate', ...because } : null,
    },
    additions: [],
    answerBy: raisedAt + 14 * dayMs,
    reopenedByReporter: false,
    undo: null,
  };
}

/** Indexes are built once at the end: a tenth of the time. */
function withoutIndexes(db, table, work) {
  const indexes = db
    .prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql NOT NULL",
    )
    .all(table);
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  work();
  for (const { sql } of indexes) db.exec(sql);
}

function inBatches(db, total, insert) {
  for (let from = 0; from < total; from += batch) {
    db.exec('BEGIN');
    for (let at = from; at < Math.min(total, from + batch); at += 1) insert(at);
    db.exec('COMMIT');
  }
}

const cell = 'tenant_id, program_id, use_case_id, reason, severity_rank, reach';
const perState = ['new', 'in-triage', 'confirmed', 'answered', 'dismissed', 'withdrawn'].map(
  (state) => `SUM(state = '${state}') AS ${state.replace('-', '_')}_flags`,
);
const recount = `INSERT INTO flag_count
  SELECT ${cell}, ${perState.join(', ')} FROM flag GROUP BY ${cell}`;

async function fillCauseway(folder, total) {
  const { toFlagRow } = await import(built('store/flag-row.js'));
  await insertCompany(folder);
  const db = new DatabaseSync(path.join(folder, 'causeway.db'));
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -262144');
  const below = numbers(7);
  const now = Date.now();
  const columns = db
    .prepare('SELECT name FROM pragma_table_info(?)')
    .all('flag')
    .map(({ name }) => name);
  const places = columns.map(() => '?').join(', ');
  const insertFlag = db.prepare(`INSERT INTO flag (${columns.join(', ')}) VALUES (${places})`);
  const insertReporter = db.prepare(
    'INSERT INTO flag_reporter (tenant_id, reporter_id, raised_at, flag_id) VALUES (?, ?, ?, ?)',
  );
  withoutIndexes(db, 'flag', () =>
    inBatches(db, total, (at) => {
      const flag = flagOf(at, total, below, now);
      const row = toFlagRow(tenantId, flag);
      insertFlag.run(...columns.map((name) => row[name]));
      const reporterId = company.reporterIds[below(company.reporterIds.length)];
      insertReporter.run(tenantId, reporterId, row.raised_at, row.flag_id);
    }),
  );
  db.exec(recount);
  db.exec('ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
}

function fillRef(folder, total) {
  const db = openRefDatabase(folder);
  db.exec('PRAGMA synchronous = OFF');
  const below = numbers(7);
  const now = Date.now();
  const insert = db.prepare('INSERT INTO flag VALUES (?, ?, ?, ?, ?, ?)');
  withoutIndexes(db, 'flag', () =>
    inBatches(db, total, (at) => {
      const { id, programId, triage, report } = flagOf(at, total, below, now);
      const { reason, reach, raisedAt, text } = report;
      const line = JSON.stringify({
        id,
        text,
        reason,
        reach,
        raisedAt,
        severity: triage.severity,
        tool: 'Coach',
      });
      insert.run(id, programId, triage.state, ranks.indexOf(triage.severity), raisedAt, line);
    }),
  );
  db.exec('ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
}

async function schemaHash() {
  const { allMigrations } = await import(built('db/migrations/all-migrations.js'));
  const own = readFileSync(import.meta.filename, 'utf8');
  return createHash('sha256').update(JSON.stringify(allMigrations)).update(own).digest('hex');
}

function countFlags(folder, file) {
  const db = new DatabaseSync(path.join(folder, file), { readOnly: true });
  const { flags } = db.prepare('SELECT COUNT(*) AS flags FROM flag').get();
  db.close();
  return flags;
}

/** A filled folder from the cache; made anew when the schema changed or runs made it a tenth larger. */
async function filled(name, file, total, fill, say) {
  const folder = path.join(cache, `${name}-${total}`);
  const stamp = path.join(folder, 'filled');
  const hash = await schemaHash();
  const isGood =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash &&
    countFlags(folder, file) < total * 1.1;
  if (!isGood) {
    say(`Filling ${name} with ${total.toLocaleString('en')} flags`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await fill(folder, total);
    writeFileSync(stamp, hash);
  }
  return folder;
}

export async function filledFolders(total, say) {
  return {
    causeway: await filled('causeway', 'causeway.db', total, fillCauseway, say),
    ref: await filled('ref', 'ref.db', total, fillRef, say),
  };
}
