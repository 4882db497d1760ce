import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { demo } from './demo-people.mjs';
import { inRoot } from './paths.mjs';

const files = ['de.json', 'color.png', 'outline.png'];

/** Which installation the package is for; without a word, the one at home. */
export function installationFrom(env) {
  const botId = env.CAUSEWAY_BOT_ID ?? demo.bot.id;
  return {
    APP_ID: env.CAUSEWAY_APP_ID ?? botId,
    BOT_ID: botId,
    CLIENT_ID: env.CAUSEWAY_CLIENT_ID ?? botId,
    DOMAIN: env.CAUSEWAY_DOMAIN ?? 'localhost:3978',
  };
}

export function manifestFor(installation) {
  const template = readFileSync(inRoot('appPackage/manifest.json'), 'utf8');
  return JSON.parse(template.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => installation[name]));
}

/** Offline, against the schema that the manifest names; answers what is wrong in sentences. */
export async function problemsOf(manifest) {
  const require = createRequire(inRoot('tests/package.json'));
  const { AppManifestUtils } = require('@microsoft/app-manifest');
  return AppManifestUtils.validateAgainstSchema(manifest);
}

export function packageEntries(manifest) {
  return [
    { name: 'manifest.json', content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
    ...files.map((name) => ({ name, content: readFileSync(inRoot('appPackage', name)) })),
  ];
}
