import type { EntryView } from '@causeway/shared/api/registers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayReadEntry } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import type { EntryAddress } from './load-entry.js';
import { loadEntry } from './load-entry.js';
import { viewEntry } from './view-entry.js';

/** An entry with the way it came; whoever it names reads it too. */
export async function getEntry(
  ports: Ports,
  actor: Actor,
  query: EntryAddress,
): Promise<Outcome<EntryView, 'absent' | 'forbidden'>> {
  const stores = ports.read(actor.tenantId);
  const loaded = await loadEntry(stores, query);
  if ('code' in loaded) return loaded;
  const { kind, entry } = loaded;
  if (!mayReadEntry(actor, kind, entry)) return reject('forbidden');
  return done(await viewEntry(stores, kind, entry, actor, ports.now()));
}
