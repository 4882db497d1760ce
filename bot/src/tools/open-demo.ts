import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../config.js';
import type { Database } from '../db/database.js';
import { makeWholeDatabase } from '../db/make-whole-database.js';
import type { Ports } from '../usecases/ports.js';
import type { DemoPeople } from './demo/demo-people.js';
import { parseDemoPeople } from './demo/demo-people.js';
import { seedDemo } from './demo/seed-demo.js';

/** Who may sign in on this machine; their company is made where there is no database yet. */
export async function openDemo(
  { DEMO_PEOPLE, DATA_DIR }: Extract<Config, { CAUSEWAY_MODE: 'local' }>,
  portsOn: (database: Database) => Ports,
  log: (line: object) => void,
): Promise<DemoPeople> {
  const demo = parseDemoPeople(readFileSync(resolve(DEMO_PEOPLE), 'utf8'));
  const place = { dataFolder: resolve(DATA_DIR), clock: Date.now };
  await makeWholeDatabase(place, async (database) => {
    log({ event: 'making-the-demo' });
    const ports = portsOn(database);
    await seedDemo(ports, demo, ports.now());
  });
  return demo;
}
