import { awaitedOf } from '@causeway/shared/domain/register/awaited.js';
import type {
  RegisterEntry,
  RegisterEvent,
} from '@causeway/shared/domain/register/register-entry.js';
import type { RegisterKind } from '@causeway/shared/domain/register/register-kind.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { whomToTell } from '../declared/whom-to-tell.js';
import type { NoticeFor } from '../notice/send-notice.js';

interface Change {
  readonly kind: RegisterKind;
  readonly before: RegisterEntry | undefined;
  readonly after: RegisterEntry;
  readonly events: readonly RegisterEvent[];
}

/** Whoever's word is waited for is asked for it, and who asked hears what they said. */
export async function noticesAfter(
  stores: Stores,
  { kind, before, after, events }: Change,
  actorId: PersonId | null,
): Promise<readonly NoticeFor[]> {
  if (!events.some(({ type }) => type === 'entry-added' || type === 'entry-moved')) return [];
  const asked = awaitedOf(kind, after);
  if (asked) return asked === actorId ? [] : [{ personId: asked, kind: 'register-asked' }];
  if (!before || actorId === null || awaitedOf(kind, before) !== actorId) return [];
  const asking = await whomToTell(stores, after.programId, [after.owner, after.addedBy]);
  return asking
    .filter((personId) => personId !== actorId)
    .map((personId) => ({ personId, kind: 'register-answered' }));
}
