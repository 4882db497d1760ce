import './require-node.mjs';
import { buildWhatChanged } from './build.mjs';
import { choosePorts, openHouse } from './house.mjs';
import { installWhatIsMissing } from './install.mjs';
import { inRoot } from './paths.mjs';
import { startChild, stopChildren, stopWithSignals, toolPath } from './processes.mjs';
import { run } from './say.mjs';

/** Like `npm start`, but sources are compiled as they are saved and Node restarts the server. */
function watchSources() {
  startChild(process.execPath, [toolPath('tsc'), '-b', '--watch', '--preserveWatchOutput']);
  startChild(process.execPath, [toolPath('vite'), 'build', '--watch', '--logLevel', 'warn'], {
    cwd: inRoot('tab'),
  });
}

stopWithSignals();
await run(async () => {
  try {
    const ports = await choosePorts();
    await installWhatIsMissing();
    await buildWhatChanged();
    watchSources();
    await openHouse(ports, ['--watch', '--watch-preserve-output']);
  } finally {
    await stopChildren();
  }
});
