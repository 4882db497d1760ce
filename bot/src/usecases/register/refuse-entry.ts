import { evolveRegister } from '@causeway/shared/domain/register/evolve-register.js';
import type {
  RegisterEntry,
  RegisterEvent,
} from '@causeway/shared/domain/register/register-entry.js';
import type { Rejected } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { findUnknownEvidence } from '../declared/find-unknown-evidence.js';
import { refuseUnknown } from '../declared/refuse-unknown.js';
import type { Entered } from './commit-entry.js';

/** Everything and everybody an entry would point at has to be there. */
export async function refuseEntry(
  stores: Stores,
  { kind, entry: before }: Entered,
  events: readonly RegisterEvent[],
  now: Instant,
): Promise<Rejected<'fields-refused' | 'unknown-person' | 'unknown-evidence'> | undefined> {
  const after = events.reduce<RegisterEntry | undefined>(evolveRegister, before);
  if (!after) return undefined;
  if (after.owner !== null && after.owner !== before?.owner) {
    const owner = await stores.persons.get(after.owner);
    if (owner?.leftAt !== null) return reject('unknown-person');
  }
  const cited = events.flatMap((event) =>
    event.type === 'entry-moved' ? event.step.evidenceIds : [],
  );
  const unknown = await findUnknownEvidence(stores, after.programId, cited, now);
  if (unknown.length > 0) return reject('unknown-evidence');
  return refuseUnknown(stores, {
    programId: after.programId,
    fields: kind.fields,
    values: after.values,
    before: before?.values ?? {},
    now,
  });
}
