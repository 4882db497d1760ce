import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Ports } from '../../usecases/ports.js';
import type { DemoPeople } from './demo-people.js';
import { parseDemoPeople } from './demo-people.js';
import { isEmpty, seedDemo } from './seed-demo.js';

/** Who may sign in on this machine; their company is made where there is none yet. */
export async function openDemo(
  demoPeople: string,
  ports: Ports,
  log: (line: object) => void,
): Promise<DemoPeople> {
  const demo = parseDemoPeople(readFileSync(resolve(demoPeople), 'utf8'));
  if (await isEmpty(ports, demo.tenant.id)) {
    log({ event: 'making-the-demo' });
    await seedDemo(ports, demo, ports.now());
  }
  return demo;
}
