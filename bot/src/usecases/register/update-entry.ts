import type { EntryView } from '@causeway/shared/api/registers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { RegisterEvent } from '@causeway/shared/domain/register/register-entry.js';
import type { Decision } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { commitEntry } from './commit-entry.js';
import type { EntryAddress, LoadedEntry } from './load-entry.js';
import { loadEntry } from './load-entry.js';
import { refuseEntry } from './refuse-entry.js';
import { viewEntry } from './view-entry.js';

/** What changing and moving have in common; they differ in what they decide. */
export async function updateEntry(
  ports: Ports,
  actor: Actor,
  address: EntryAddress,
  decide: (
    loaded: LoadedEntry,
    now: Instant,
    stores: Stores,
  ) => Decision<RegisterEvent, string> | Promise<Decision<RegisterEvent, string>>,
): Promise<Outcome<EntryView>> {
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const loaded = await loadEntry(stores, address);
    if ('code' in loaded) return loaded;
    const decision = await decide(loaded, now, stores);
    if (decision.kind === 'rejected') return decision;
    const refused = await refuseEntry(stores, loaded, decision.events, now);
    if (refused) return refused;
    const cause = { actorId: actor.personId, now };
    const after = await commitEntry(ports, stores, loaded, decision.events, cause);
    return { ...loaded, entry: after };
  });
  if ('code' in result) return result;
  return done(await viewEntry(ports.read(actor.tenantId), result.kind, result.entry, actor, now));
}
