import type { EntryView } from '@causeway/shared/api/registers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayChangeEntry } from '@causeway/shared/domain/access/permissions.js';
import type { RawValues } from '@causeway/shared/domain/declared/parse-fields.js';
import { decideChangeEntry } from '@causeway/shared/domain/register/decide-register.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import type { EntryAddress } from './load-entry.js';
import { updateEntry } from './update-entry.js';

export function changeEntry(
  ports: Ports,
  actor: Actor,
  command: EntryAddress & {
    readonly version: number;
    readonly ownerId: PersonId | null;
    readonly values: RawValues;
  },
): Promise<Outcome<EntryView>> {
  const { version, ownerId: owner, values } = command;
  return updateEntry(ports, actor, command, ({ kind, entry }, now) => {
    if (!mayChangeEntry(actor, kind, entry)) return reject('forbidden');
    const change = { by: actor.personId, now, version, owner, values };
    return decideChangeEntry(kind, entry, change);
  });
}
