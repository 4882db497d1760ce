import type { MyWaitingView } from '@causeway/shared/api/waiting.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { isActive } from '@causeway/shared/domain/approval/delegation.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import { namesFrom } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { whoseWord } from './answers-that-wait.js';
import type { Papers } from './load-waiting.js';
import { loadPapers, loadWaiting } from './load-waiting.js';
import { namedInDraft } from './papers-that-wait.js';
import { viewWaiting } from './view-waiting.js';

/** Programs in which something could wait for this person; for most people that is none. */
async function programsOf(
  stores: Stores,
  actor: Actor,
  papers: Papers,
  now: Instant,
): Promise<ReadonlySet<ProgramId>> {
  const { personId, grants } = actor;
  const handed = await stores.delegations.listTo(personId);
  const theirs = [
    ...papers.drafts.filter((sheet) => namedInDraft(sheet).includes(personId)),
    ...papers.expiring.filter(({ owner }) => owner === personId),
    ...papers.due.filter(({ owner, addedBy }) => [owner, addedBy].includes(personId)),
    ...papers.asked.filter((entry) => whoseWord(entry).includes(personId)),
    ...handed.filter((one) => isActive(one, now)),
    ...grants,
  ];
  return new Set(theirs.map(({ programId }) => programId));
}

/** Everything that goes no further without this person, with why it is theirs. */
export async function listMyWaiting(
  ports: Ports,
  actor: Actor,
): Promise<Outcome<{ waiting: MyWaitingView[] }, never>> {
  const stores = ports.read(actor.tenantId);
  const now = ports.now();
  const all = await stores.programs.list();
  const papers = await loadPapers(stores, all, now);
  const ids = await programsOf(stores, actor, papers, now);
  if (ids.size === 0) return done({ waiting: [] });
  const programs = all.filter(({ id }) => ids.has(id));
  const { context, waiting } = await loadWaiting(stores, programs, papers, now);
  const names = namesFrom(context.people, now);
  return done({
    waiting: waiting.flatMap((one) => {
      const mine = one.waitsFor.find(({ personId }) => personId === actor.personId);
      if (!mine) return [];
      const why = mine.why.map((reason) =>
        reason.by === 'function'
          ? { ...reason, onBehalfOf: names.orNull(reason.onBehalfOf) }
          : { ...reason },
      );
      return [{ ...viewWaiting(context, one), why }];
    }),
  });
}
