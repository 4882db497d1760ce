import type { Me } from '@causeway/shared/api/session.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Absence, Locale, WorkingTime } from '@causeway/shared/domain/person/person.js';
import { isTimeZone } from '@causeway/shared/domain/person/time-zone.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { getMe } from './get-me.js';

export async function saveMySettings(
  ports: Ports,
  actor: Actor,
  command: {
    readonly version: number;
    readonly locale: Locale;
    readonly workingTime: WorkingTime;
    readonly absence: Absence | null;
  },
): Promise<Outcome<Me>> {
  const { locale, workingTime, absence } = command;
  if (!isTimeZone(workingTime.timeZone)) return reject('unknown-time-zone');
  const rejected = await ports.commands.run(actor.tenantId, async (stores) => {
    const before = await stores.persons.get(actor.personId);
    if (!before) return reject('absent');
    if (before.version !== command.version) return reject('stale', { version: before.version });
    stores.persons.save(before, { ...before, locale, workingTime, absence });
    return undefined;
  });
  return rejected ?? (await getMe(ports, actor));
}
