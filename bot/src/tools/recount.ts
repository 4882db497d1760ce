import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { DatabaseRefused, DatabaseUnavailable } from '../db/errors.js';
import { openForReading } from '../db/open-database.js';
import { readOnlyStores } from '../store/commands.js';
import { createLedgerKeys } from '../store/ledger-keys.js';
import { listCountedPrograms } from '../store/rollup-store.js';
import {
  recountObservations,
  type DifferingTally,
  type Recount,
} from '../usecases/observation/recount-observations.js';

/**
 * `npm run recount`: counts every program's observations again from the facts. Ends with 0 when all
 * rollups hold the same, with 1 when one differs, with 2 when nothing can be said.
 */
function cellText({ kind, day, useCaseId, ring, provenance, strata, codes, n }: DifferingTally) {
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  const place = `use case ${useCaseId ?? 'none'}, ring ${ring ?? 'none'}`;
  return `${kind} ${codes} on ${date}, ${place}, ${provenance}, strata ${strata}: rollup ahead by ${n}`;
}

function sentenceOf(recount: Recount): string {
  if (recount.kind === 'busy') return 'is being counted; ask again.';
  if (recount.kind === 'equal') {
    return `is equal to its facts in ${recount.tallies} cells and ${recount.personUses} traces of people.`;
  }
  const cells = recount.tallies.map((tally) => `\n  ${cellText(tally)}`).join('');
  return `DIFFERS from its facts, in ${recount.personUses} traces of people and in these cells:${cells}`;
}

async function main(): Promise<number> {
  const dataFolder = resolve(process.env['DATA_DIR'] ?? '.data');
  const database = await openForReading({ sqlServerUrl: process.env['MSSQL_URL'], dataFolder });
  // Nothing of the record is read, so any key will do.
  const keys = createLedgerKeys({ id: 'none', secret: randomBytes(32) });
  const kinds = new Set<Recount['kind']>();
  try {
    for (const { tenantId, programId } of await listCountedPrograms(database)) {
      const ports = { read: () => readOnlyStores(database, keys, tenantId) };
      const recount = await recountObservations(ports, tenantId, { programId });
      kinds.add(recount.kind);
      process.stdout.write(`Program ${programId} of ${tenantId} ${sentenceOf(recount)}\n`);
    }
  } finally {
    await database.close();
  }
  if (kinds.has('different')) return 1;
  return kinds.has('busy') ? 2 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const known = error instanceof DatabaseRefused || error instanceof DatabaseUnavailable;
  process.stderr.write(known ? `${error.message}\n` : `${String(error)}\n`);
  process.exitCode = 2;
}
