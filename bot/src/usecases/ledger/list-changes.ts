import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { triagedPrograms } from '@causeway/shared/domain/access/permissions.js';
import type { FlagId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { LedgerChange } from '../../store/ledger-store.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

const pageSize = 200;

export interface Changes {
  cursor: number;
  changes: { subject: Shown; id: string }[];
  isTooMany: boolean;
}

type Shown =
  'flag' | 'hand-over' | 'drill' | 'charter' | 'catalogue' | 'notice' | 'sheet' | 'register';

const hidden: ReadonlySet<LedgerChange['subject']> = new Set([
  'access',
  'person',
  'evidence',
  'waiver',
  'snapshot',
  'approval',
  'stage',
  'webhook',
] as const);

function isShown(subject: LedgerChange['subject']): subject is Shown {
  return !hidden.has(subject);
}

/** Owners see their programs' flags move, everybody their own; of the rest nobody learns even that it moved. */
async function maySee(stores: Stores, actor: Actor, change: LedgerChange): Promise<boolean> {
  if (triagedPrograms(actor).includes(change.programId)) return true;
  if (change.subject === 'charter' || change.subject === 'catalogue') return true;
  if (change.subject === 'flag') {
    return (await stores.flags.reporterOf(change.subjectId as FlagId)) === actor.personId;
  }
  return stores.notices.wasSent(change.subjectId, actor.personId);
}

export async function listChanges(
  ports: Ports,
  actor: Actor,
  query: { readonly after?: number | undefined },
): Promise<Outcome<Changes, never>> {
  const stores = ports.read(actor.tenantId);
  if (query.after === undefined) {
    return done({ cursor: await stores.ledger.head(), changes: [], isTooMany: false });
  }
  const found = await stores.ledger.changesAfter(query.after, pageSize);
  const seen = new Map<string, { subject: Shown; id: string }>();
  for (const change of found) {
    const key = `${change.subject}:${change.subjectId}`;
    const { subject, subjectId } = change;
    if (seen.has(key) || !isShown(subject)) continue;
    if (await maySee(stores, actor, change)) seen.set(key, { subject, id: subjectId });
  }
  return done({
    cursor: found.at(-1)?.seq ?? query.after,
    changes: [...seen.values()],
    isTooMany: found.length === pageSize,
  });
}
