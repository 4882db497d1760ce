import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { runNpm } from './processes.mjs';
import { step } from './say.mjs';

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** npm keeps its own record of what lies in node_modules; it must agree with the lock. */
export function isInstalled(locked, present) {
  if (!locked || !present) return false;
  return Object.entries(locked)
    .filter(([place, entry]) => place.includes('node_modules/') && !entry.optional)
    .every(([place, entry]) => present[place]?.version === entry.version);
}

export async function installWhatIsMissing() {
  const locked = readPackages(inRoot('package-lock.json'));
  const present = readPackages(inRoot('node_modules', '.package-lock.json'));
  if (isInstalled(locked, present)) return;
  await step('Installing packages (about a minute the first time)', () =>
    runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']),
  );
}
