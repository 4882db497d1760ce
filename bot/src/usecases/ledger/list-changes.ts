import type { ChangeSubject } from '@causeway/shared/api/changes.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import {
  mayConnect,
  mayReadPortfolio,
  maySeeEvidence,
  triagedPrograms,
} from '@causeway/shared/domain/access/permissions.js';
import type { FlagId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { LedgerChange } from '../../store/ledger-store.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { alsoMoves, subjectOf } from './subject-of.js';

const pageSize = 200;

interface Change {
  subject: ChangeSubject;
  id: string;
  programId: ProgramId | null;
}

export interface Changes {
  cursor: number;
  changes: Change[];
  isTooMany: boolean;
}

/** Everybody is told of what is their own, and nobody else even that it moved. */
async function isTheirs(
  stores: Stores,
  actor: Actor,
  subject: ChangeSubject,
  id: string,
): Promise<boolean> {
  if (subject === 'flag') {
    return (await stores.flags.reporterOf(id as FlagId)) === actor.personId;
  }
  return stores.notices.wasSent(id, actor.personId);
}

/** By what they are in the program: flags are for those who triage them, connections for who makes them. */
function isOfTheirProgram(
  actor: Actor,
  subject: ChangeSubject,
  programId: ProgramId | null,
): boolean {
  switch (subject) {
    case 'flag':
    case 'hand-over':
    case 'drill':
    case 'notice':
      return triagedPrograms(actor).includes(programId);
    case 'webhook':
      return programId !== null && mayConnect(actor, programId);
    default:
      return programId !== null && maySeeEvidence(actor, programId);
  }
}

async function seenBy(stores: Stores, actor: Actor, change: LedgerChange): Promise<Change[]> {
  const subject = subjectOf(change);
  if (!subject) return [];
  const { subjectId, programId } = change;
  const id = subject === 'gate' && programId ? programId : subjectId;
  if (isOfTheirProgram(actor, subject, programId)) {
    if (programId === null) return [{ subject, id, programId }];
    const also = alsoMoves(subject).filter((one) => one !== 'portfolio' || mayReadPortfolio(actor));
    return [
      { subject, id, programId },
      ...also.map((one) => ({ subject: one, id: programId, programId })),
    ];
  }
  const isForAll = change.subject === 'charter' || change.subject === 'catalogue';
  const isSeen = isForAll || (await isTheirs(stores, actor, subject, id));
  return isSeen ? [{ subject, id, programId: null }] : [];
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
  const looked = new Set<string>();
  const seen = new Map<string, Change>();
  for (const change of found) {
    const { subject, subjectId } = change;
    const key = `${String(subjectOf(change))}:${subject}:${subjectId}`;
    if (looked.has(key)) continue;
    looked.add(key);
    for (const one of await seenBy(stores, actor, change)) {
      seen.set(`${one.subject}:${one.id}`, one);
    }
  }
  return done({
    cursor: found.at(-1)?.seq ?? query.after,
    changes: [...seen.values()],
    isTooMany: found.length === pageSize,
  });
}
