import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import express from 'express';

const schema = `
  CREATE TABLE IF NOT EXISTS flag (
    flag_id TEXT NOT NULL, program_id TEXT NOT NULL, state TEXT NOT NULL, severity_rank INTEGER NOT NULL,
    board_at INTEGER NOT NULL, flag_json TEXT NOT NULL, PRIMARY KEY (flag_id)) STRICT;
  CREATE INDEX IF NOT EXISTS ix_board ON flag (state, severity_rank, board_at, flag_id);
  CREATE TABLE IF NOT EXISTS event (number INTEGER PRIMARY KEY, event_json TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS outbox (outbox_id TEXT NOT NULL PRIMARY KEY, payload_json TEXT NOT NULL) STRICT;`;

/** The yardstick: what the same stack does when it knows nobody, checks nothing and decides nothing. */
export function openRefDatabase(folder) {
  const db = new DatabaseSync(path.join(folder, 'ref.db'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536');
  db.exec(`PRAGMA mmap_size = 1073741824; ${schema}`);
  return db;
}

export async function serveRef({ dataFolder }) {
  const db = openRefDatabase(dataFolder);
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const insertFlag = db.prepare('INSERT INTO flag VALUES (?, ?, ?, ?, ?, ?)');
  const insertEvent = db.prepare('INSERT INTO event (event_json) VALUES (?)');
  const insertOutbox = db.prepare('INSERT INTO outbox VALUES (?, ?)');
  const page = db.prepare(
    'SELECT flag_json FROM flag WHERE state = ? ORDER BY severity_rank, board_at, flag_id LIMIT 50',
  );
  const counts = db.prepare('SELECT state, COUNT(*) AS flags FROM flag GROUP BY state');
  const server = express();
  // Statements do not keep their database: unreferenced, it would be closed under them.
  server.locals.db = db;
  server.use(express.json());
  server.post('/flags', (request, response) => {
    const flag = { id: randomUUID(), ...request.body, raisedAt: Date.now() };
    const text = JSON.stringify(flag);
    begin.run();
    insertFlag.run(flag.id, 'p1', 'new', 2, flag.raisedAt, text);
    insertEvent.run(text);
    insertOutbox.run(randomUUID(), text);
    commit.run();
    response.json(flag);
  });
  server.get('/flags', (request, response) => {
    response.json({ flags: page.all(request.query.state).map((row) => JSON.parse(row.flag_json)) });
  });
  server.get('/counts', (_request, response) => {
    response.json(counts.all());
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return { origin: `http://127.0.0.1:${listening.address().port}` };
}
