import { decideAddEntry } from '@causeway/shared/domain/register/decide-register.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import type { FoundGap } from '@causeway/shared/domain/register/found-gap.js';
import { gapKey } from '@causeway/shared/domain/register/found-gap.js';
import { registerKindOf } from '@causeway/shared/domain/register/register-kinds.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { foundGapWords } from '@causeway/shared/text/found-gap-text.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { commitEntry } from './commit-entry.js';

/**
 * Adds what is not on the list, in the words of one language, so that people can go on writing there. A
 * gap that was closed does not come back: its closing was decided.
 */
export async function fillBlindSpots(
  ports: Ports,
  stores: Stores,
  programId: ProgramId,
  gaps: readonly FoundGap[],
  { locale, now }: { readonly locale: Locale; readonly now: Instant },
): Promise<void> {
  if (gaps.length === 0) return;
  const kind = registerKindOf('blind-spot');
  const listed = await stores.registers.listOfKind(programId, kind.name);
  const known = new Set(listed.map((entry) => entry.origin));
  for (const found of gaps) {
    const origin = gapKey(found);
    if (known.has(origin)) continue;
    const id = ports.newId<'register-entry'>();
    const made = { id, programId, kind: kind.name, origin, found, addedAt: now };
    const values = { source: found.source, ...foundGapWords(found, locale) };
    const decision = decideAddEntry(kind, { ...made, owner: null, addedBy: null }, values);
    if (decision.kind === 'rejected') throw new Error(`A found blind spot is ${decision.code}`);
    const cause = { actorId: null, now };
    await commitEntry(ports, stores, { kind, entry: undefined }, decision.events, cause);
  }
}
