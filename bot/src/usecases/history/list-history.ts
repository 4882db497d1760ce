import type { DecidedOn, DecisionView } from '@causeway/shared/api/history.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import type { Forecast } from '@causeway/shared/domain/forecast/forecast.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ApprovalId, ProgramId, SnapshotId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { LedgerHistoryEntry } from '../../store/ledger-store.js';
import type { Stores } from '../../store/stores.js';
import { cursorFrom, cursorText } from '../cursor.js';
import { callCriteria } from '../criterion/call-criteria.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { viewDecidedOn } from './view-decided-on.js';
import { peopleIn, snapshotIdOf, viewDecision } from './view-decision.js';

const pageSize = 30;

interface HistoryPage {
  decisions: DecisionView[];
  snapshots: DecidedOn[];
  next: string | null;
}

/** By their ids; a delegation and a rule are about no approval. */
async function approvalsOf(
  stores: Stores,
  entries: readonly LedgerHistoryEntry[],
): Promise<ReadonlyMap<string, Approval>> {
  const about = entries.filter(({ subject }) => subject === 'approval');
  const ids = [...new Set(about.map(({ subjectId }) => subjectId))];
  const found = await Promise.all(ids.map((id) => stores.approvals.get(id as ApprovalId)));
  return new Map(found.flatMap((approval) => (approval ? [[approval.id, approval]] : [])));
}

async function decidedOn(
  stores: Stores,
  id: SnapshotId,
  forecasts: readonly Forecast[],
): Promise<DecidedOn[]> {
  const snapshot = await stores.snapshots.get(id);
  if (!snapshot) return [];
  return [viewDecidedOn(snapshot, await stores.snapshots.before(snapshot), forecasts)];
}

function criterionIn({ body: { criterion } }: LedgerHistoryEntry): string {
  return typeof criterion === 'string' ? criterion : '';
}

async function viewPage(
  stores: Stores,
  programId: ProgramId,
  entries: readonly LedgerHistoryEntry[],
  now: Instant,
): Promise<Omit<HistoryPage, 'next'>> {
  const approvals = await approvalsOf(stores, entries);
  const names = await namePeople(stores, entries.flatMap(peopleIn), now);
  const useCases = await stores.useCases.list([programId]);
  const useCaseNames = new Map<string, string>(useCases.map(({ id, name }) => [id, name]));
  const ids = entries.map((entry) => snapshotIdOf(entry, approvals.get(entry.subjectId)));
  const shown = [...new Set(ids)].filter((id) => id !== null);
  const forecasts = shown.length > 0 ? await stores.forecasts.list(programId) : [];
  const snapshots = await Promise.all(shown.map((id) => decidedOn(stores, id, forecasts)));
  const calledBy = await callCriteria(stores, entries.map(criterionIn));
  return {
    decisions: entries.flatMap((entry) =>
      viewDecision(entry, approvals.get(entry.subjectId), names, useCaseNames).map((decision) => ({
        ...decision,
        called: calledBy(criterionIn(entry)),
      })),
    ),
    snapshots: snapshots.flat(),
  };
}

/** What happened in a program: who decided what, when, for whom, and on what. */
export async function listHistory(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId; readonly after?: string | undefined },
): Promise<Outcome<HistoryPage, 'absent' | 'forbidden' | 'invalid'>> {
  const { programId } = query;
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const after = cursorFrom<{ at: number; id: string }>(query.after, { at: 'number', id: 'string' });
  if (after === 'unreadable') return reject('invalid');
  const entries = await stores.programDecisions.page({ programId, after, limit: pageSize });
  const last = entries.length === pageSize ? entries.at(-1) : undefined;
  return done({
    ...(await viewPage(stores, programId, entries, ports.now())),
    next: last ? cursorText({ at: last.at, id: last.id }) : null,
  });
}
