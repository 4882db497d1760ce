import { readFileSync } from 'node:fs';
import { recomputeSnapshot } from '@causeway/shared/domain/gate/recompute-snapshot.js';
import type { SnapshotBody } from '@causeway/shared/domain/snapshot/snapshot.js';
import { recomputationLines } from '@causeway/shared/text/recomputation-text.js';
import { z } from 'zod';

/**
 * `npm run record:recompute -- <file.json>`: every number of an exported decision's snapshot once more,
 * from nothing but what was frozen with it. Ends with 0 when all are equal, with 1 when one differs,
 * with 2 when nothing can be said.
 */
const recordSchema = z.object({ snapshot: z.object({ text: z.string() }) });
const bodySchema = z.object({
  results: z.array(
    z.object({
      name: z.string(),
      source: z.string(),
      outcome: z.string(),
      because: z.string(),
      facts: z.record(z.string(), z.unknown()),
      furtherTrials: z.number().nullable(),
    }),
  ),
  statistics: z.record(z.string(), z.unknown()),
});

function main(): number {
  const { snapshot } = recordSchema.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));
  const body: unknown = JSON.parse(snapshot.text);
  bodySchema.parse(body);
  const again = recomputeSnapshot(body as SnapshotBody);
  for (const line of recomputationLines(again, 'en')) process.stdout.write(`${line}\n`);
  return again.results.length === 0 && again.cells.length === 0 ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`Nothing can be said: ${String(error)}\n`);
  process.exitCode = 2;
}
