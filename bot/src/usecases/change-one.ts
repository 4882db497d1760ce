import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Decision, Rejected } from '@causeway/shared/lib/decision.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../store/stores.js';
import type { Ports } from './ports.js';

interface Decided<One, Event> {
  readonly before: One | undefined;
  readonly decision: Decision<Event, string>;
}

/** What differs from change to change of the same kind of thing. */
export type Decide<One, Event> = (
  stores: Stores,
  now: Instant,
) => Promise<Decided<One, Event> | Rejected<string>>;

/** What is the same for every change to one kind of thing. */
interface Road<One, Event, View> {
  readonly commit: (
    ports: Ports,
    stores: Stores,
    before: One | undefined,
    events: readonly Event[],
    cause: { readonly actorId: PersonId; readonly now: Instant },
  ) => Promise<One>;
  readonly view: (
    stores: Stores,
    changed: readonly One[],
    actor: Actor,
    now: Instant,
  ) => Promise<readonly View[]>;
}

/** Loads, decides, writes, and answers with what somebody sees of it now. */
export async function changeOne<One, Event, View>(
  ports: Ports,
  actor: Actor,
  { commit, view }: Road<One, Event, View>,
  decide: Decide<One, Event>,
): Promise<Outcome<View>> {
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const decided = await decide(stores, now);
    if ('kind' in decided) return decided;
    const { before, decision } = decided;
    if (decision.kind === 'rejected') return decision;
    const cause = { actorId: actor.personId, now };
    return { changed: await commit(ports, stores, before, decision.events, cause) };
  });
  if ('kind' in result) return result;
  const [seen] = await view(ports.read(actor.tenantId), [result.changed], actor, now);
  if (!seen) throw new Error('What was changed has one view');
  return done(seen);
}
