import { once } from 'node:events';
import { built } from './places.mjs';
import { botAppId, openDirectory, tabClientId, tenantId } from './directory.mjs';

/** What people's keys in a program are made with. */
export const personKey = 'a7'.repeat(32);

/**
 * The whole server in `teams` mode. Its workers are not started, unless the clock is what is measured:
 * the yardsticks deliver nothing either, and nothing may leave this machine.
 */
export async function serveCauseway({ dataFolder, personIds, isWorking = false }) {
  const { openApp } = await import(built('app.js'));
  const directory = await openDirectory();
  const app = await openApp(
    {
      CAUSEWAY_MODE: 'teams',
      PORT: 0,
      HOST: '127.0.0.1',
      DATA_DIR: dataFolder,
      PUBLIC_URL: 'https://causeway.example',
      ALLOWED_TENANTS: [tenantId],
      BOT_APP_ID: botAppId,
      BOT_APP_PASSWORD: 'a-secret-of-the-registration',
      BOT_APP_TENANT: tenantId,
      TAB_CLIENT_ID: tabClientId,
      TAB_APP_ID_URI: 'api://causeway.example',
      TEAMS_APP_ID: tabClientId,
      LEDGER_KEY: '5c'.repeat(32),
      PERSON_KEY: personKey,
      SERVICE_URL_HOSTS: ['smba.trafficmanager.net'],
      BOT_OPENID_METADATA: directory.metadataUrl,
      LOGIN_AUTHORITY: directory.origin,
      V1_ISSUER: `${directory.origin}/v1`,
    },
    (line) => process.stderr.write(`${JSON.stringify(line)}\n`),
  );
  const listening = app.server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  if (isWorking) app.startWorkers();
  return {
    origin: `http://127.0.0.1:${listening.address().port}`,
    botToken: directory.botToken(),
    tokens: Object.fromEntries(personIds.map((id) => [id, directory.tabToken(id)])),
  };
}
