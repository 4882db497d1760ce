import { maySignSheet } from '@causeway/shared/domain/access/permissions.js';
import { decideSignSheet } from '@causeway/shared/domain/sheet/decide-sheet.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import type { Sheet } from '@causeway/shared/domain/sheet/sheet.js';
import { openDraft } from '@causeway/shared/domain/sheet/sheet.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { peopleIn } from '../declared/people-in.js';
import { actorOf } from '../notice/asked.js';
import { sendNotice } from '../notice/send-notice.js';
import type { Ports } from '../ports.js';
import type { LoadedSheet } from './load-sheet.js';

/** The signatures that somebody could give at this moment. */
export async function signaturesOf(
  stores: Stores,
  { kind, sheet }: LoadedSheet,
  by: PersonId,
  now: Instant,
): Promise<readonly string[]> {
  const actor = await actorOf(stores, by);
  const { version } = sheet;
  return kind.signatures
    .filter((rule) => maySignSheet(actor, rule, sheet))
    .map(({ name }) => name)
    .filter((signature) => {
      const move = { by, now, version, signature };
      return decideSignSheet(kind, sheet, move).kind === 'accepted';
    });
}

/** When the words before these were agreed to, so that nobody is asked twice for the same ones. */
function begunAfter({ versions }: Sheet): Instant {
  return Math.max(0, ...versions.map(({ signedAt }) => signedAt ?? 0));
}

function namedIn(kind: SheetKind, sheet: Sheet): readonly PersonId[] {
  const draft = openDraft(sheet);
  return draft ? [...new Set(peopleIn(kind.fields, draft.values))] : [];
}

/**
 * Whoever is named in what is written in full, and has to agree to it, is asked once. Who signs by a
 * function finds it in the list of what waits.
 */
export async function tellSigners(
  ports: Ports,
  stores: Stores,
  loaded: LoadedSheet,
  cause: { readonly actorId: PersonId; readonly now: Instant },
): Promise<void> {
  const { kind, sheet } = loaded;
  const { now } = cause;
  for (const personId of namedIn(kind, sheet)) {
    if (personId === cause.actorId) continue;
    if ((await signaturesOf(stores, loaded, personId, now)).length === 0) continue;
    const told = await stores.notices.latestDelivery(sheet.id, personId, ['sheet-signature']);
    if (told && told.createdAt > begunAfter(sheet)) continue;
    sendNotice(ports, stores, { personId, kind: 'sheet-signature', subjectId: sheet.id }, now);
  }
}
