import './require-node.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installationFrom, manifestFor, packageEntries, problemsOf } from './app-package.mjs';
import { installWhatIsMissing } from './install.mjs';
import { dataDir } from './paths.mjs';
import { Obstacle, run, say } from './say.mjs';
import { zip } from './zip.mjs';

await run(async () => {
  await installWhatIsMissing();
  const installation = installationFrom(process.env);
  const manifest = manifestFor(installation);
  const problems = await problemsOf(manifest);
  if (problems.length > 0) {
    throw new Obstacle(`The manifest is not valid:\n  ${problems.join('\n  ')}`);
  }
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'causeway-app.zip');
  writeFileSync(file, zip(packageEntries(manifest)));
  say(`${file}: bot ${installation.BOT_ID} at ${installation.DOMAIN}`);
  if (!process.env.PUBLIC_URL) {
    say(
      'For a real tenant set PUBLIC_URL, BOT_APP_ID, TAB_CLIENT_ID, TAB_APP_ID_URI and TEAMS_APP_ID.',
    );
  }
});
