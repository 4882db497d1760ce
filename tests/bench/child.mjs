import { serveBareJson } from './bare-json.mjs';
import { serveBare } from './bare-server.mjs';
import { serveCauseway } from './causeway-server.mjs';
import { measureGateRun } from './gate-run.mjs';
import { importRows, insertBare } from './import-run.mjs';
import { runLoad } from './load.mjs';
import { runPresses } from './presses.mjs';
import { serveRef } from './ref-server.mjs';

/** Every server and every load is a process of its own; the first message says which this one is. */
const jobs = {
  causeway: serveCauseway,
  ref: serveRef,
  bare: serveBare,
  'bare-json': serveBareJson,
  load: runLoad,
  presses: runPresses,
  import: importRows,
  gate: measureGateRun,
  'bare-inserts': insertBare,
};

process.once('message', ({ job, options }) => {
  jobs[job](options).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: String(error.stack ?? error) }),
  );
});
// Whoever started this one is gone.
process.once('disconnect', () => process.exit());
