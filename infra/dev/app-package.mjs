import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { demo } from './demo-people.mjs';
import { inRoot } from './paths.mjs';

const files = ['de.json', 'color.png', 'outline.png'];

/** Which installation the package is for, in the server's own settings; without them, the one at home. */
export function installationFrom(env) {
  const botId = env.BOT_APP_ID ?? demo.bot.id;
  const clientId = env.TAB_CLIENT_ID ?? botId;
  const domain = new URL(env.PUBLIC_URL ?? 'https://localhost:3978').host;
  return {
    APP_ID: env.TEAMS_APP_ID ?? botId,
    BOT_ID: botId,
    CLIENT_ID: clientId,
    APP_ID_URI: env.TAB_APP_ID_URI ?? `api://${domain}/${clientId}`,
    DOMAIN: domain,
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
