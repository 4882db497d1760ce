import './require-node.mjs';
import { buildWhatChanged } from './build.mjs';
import { choosePorts, openHouse } from './house.mjs';
import { installWhatIsMissing } from './install.mjs';
import { stopChildren, stopWithSignals } from './processes.mjs';
import { run } from './say.mjs';

stopWithSignals();
await run(async () => {
  try {
    const ports = await choosePorts();
    await installWhatIsMissing();
    await buildWhatChanged();
    await openHouse(ports);
  } finally {
    await stopChildren();
  }
});
