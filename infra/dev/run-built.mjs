import { buildWhatChanged } from './build.mjs';
import { installWhatIsMissing } from './install.mjs';
import { runToEnd, stopWithSignals } from './processes.mjs';
import { inRoot } from './paths.mjs';
import { run } from './say.mjs';

/** Installs and builds what is missing, then runs a script with the arguments given to this one. */
export async function runBuilt(script, args = process.argv.slice(2)) {
  stopWithSignals();
  await run(async () => {
    await installWhatIsMissing();
    await buildWhatChanged();
    await runToEnd(process.execPath, [inRoot(script), ...args]);
  });
}
