import { defaults } from '@causeway/shared/domain/defaults.js';
import { allMeasures } from '@causeway/shared/domain/measure/all-measures.js';
import { makeEdition } from '@causeway/shared/domain/measure/make-edition.js';
import { dayMs, minuteMs } from '@causeway/shared/lib/instant.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { nextTurn } from '../observation/next-turn.js';
import type { Ports } from '../ports.js';
import { nextPublishingAt, publishAt } from './edition-timer.js';
import { loadMeasureInput } from './load-measure-input.js';

const tryAgainMs = minuteMs;

function isSameDay(left: number, right: number): boolean {
  return Math.floor(left / dayMs) === Math.floor(right / dayMs);
}

/** On record stands that there is another one, so that pages follow; what it says stands in it alone. */
function recordEdition(ports: Ports, stores: Stores, programId: ProgramId, now: Instant): void {
  stores.ledger.append([
    {
      id: ports.newId(),
      at: now,
      actorId: null,
      type: 'edition-published',
      subject: 'evidence',
      subjectId: programId,
      programId,
      body: {},
      personal: {},
    },
  ]);
}

/**
 * Makes a program's next edition, at most one a day, and only when enough people have changed. While
 * something waits to be counted the numbers are between two states, so it waits too.
 */
export async function publishEdition(
  ports: Ports,
  tenantId: TenantId,
  { programId }: { readonly programId: ProgramId },
): Promise<'published' | 'as-before' | 'waits'> {
  const stores = ports.read(tenantId);
  const now = ports.now();
  const rollup = await stores.rollups.get(programId);
  const waiting = await stores.observations.countWaiting(programId);
  const isBetween = waiting > 0 || (rollup?.portion ?? null) !== null;
  const previous = isBetween ? undefined : await stores.editions.latest(programId);
  const isDue = !isBetween && !(previous && isSameDay(previous.publishedAt, now));
  const made = isDue
    ? await makeEdition({
        measures: allMeasures,
        input: await loadMeasureInput(stores, programId, now),
        previous,
        basis: previous && (await stores.editions.latestBasis(programId)),
        smallestGroup: defaults.smallestGroup.value,
        now,
        hash: (text) => ports.hash(text),
        pause: nextTurn,
      })
    : undefined;
  await ports.commands.run(tenantId, async (writing) => {
    if (made) {
      writing.editions.insert(programId, made.edition, made.basis);
      recordEdition(ports, writing, programId, now);
    }
    publishAt(writing, programId, isBetween ? now + tryAgainMs : nextPublishingAt(now));
    if (made) await recheckSoon(writing, programId, now);
  });
  if (made) return 'published';
  return isBetween ? 'waits' : 'as-before';
}
