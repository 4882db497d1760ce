import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeConfidentialReporter } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { FlagId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { flagToTriage } from './get-flag.js';

/** Shows who reported a confidential flag; the look is on record before the name is shown. */
export async function lookAtReporter(
  ports: Ports,
  actor: Actor,
  command: { readonly flagId: FlagId },
): Promise<Outcome<{ reporter: PersonRef }, 'absent' | 'forbidden'>> {
  const now = ports.now();
  return ports.commands.run(actor.tenantId, async (stores) => {
    const flag = await flagToTriage(stores, actor, command.flagId);
    if ('kind' in flag) return flag;
    if (!maySeeConfidentialReporter(actor, flag.programId)) return reject('forbidden');
    const reporterId = await stores.flags.reporterOf(flag.id);
    if (!reporterId) return reject('absent');
    stores.ledger.append([
      {
        id: ports.newId(),
        at: now,
        actorId: actor.personId,
        type: 'reporter-looked-at',
        subject: 'flag',
        subjectId: flag.id,
        programId: flag.programId,
        body: {},
        personal: {},
      },
    ]);
    const names = await namePeople(stores, [reporterId], now);
    return done({ reporter: names.of(reporterId) });
  });
}
