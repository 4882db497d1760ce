import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { built } from './places.mjs';
import { tenantId } from './directory.mjs';

/** Where the page half way down a column begins, for somebody who triages these programs. */
export async function deepCursor(folder, programIds, state) {
  const { cursorText } = await import(built('usecases/cursor.js'));
  const db = new DatabaseSync(path.join(folder, 'causeway.db'), { readOnly: true });
  const places = programIds.map(() => '?').join(', ');
  const where = `WHERE tenant_id = ? AND state = ? AND program_id IN (${places})`;
  const values = [tenantId, state, ...programIds];
  const { flags } = db.prepare(`SELECT COUNT(*) AS flags FROM flag ${where}`).get(...values);
  const row = db
    .prepare(
      `SELECT severity_rank, board_at, flag_id FROM flag ${where}
       ORDER BY severity_rank, board_at, flag_id LIMIT 1 OFFSET ?`,
    )
    .get(...values, Math.floor(flags / 2));
  db.close();
  const keys = { severityRank: row.severity_rank, boardAt: row.board_at, flagId: row.flag_id };
  return cursorText(keys);
}
