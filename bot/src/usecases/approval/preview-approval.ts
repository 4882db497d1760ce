import type { ApprovalPreview } from '@causeway/shared/api/approval-previews.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRequestApproval } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ApprovalId, ProgramId, SnapshotId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { draftApproval } from './draft-approval.js';
import { viewApproval } from './view-approval.js';
import { viewDeciders } from './view-deciders.js';
import { viewFrozen } from './view-frozen.js';

/** What those who decide would see if they were asked now, who they are, and whether they can be asked. */
export async function previewApproval(
  ports: GatePorts,
  actor: Actor,
  query: { readonly programId: ProgramId },
): Promise<Outcome<ApprovalPreview>> {
  const { programId } = query;
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  if (!mayRequestApproval(actor, programId)) return reject('forbidden');
  const now = ports.now();
  // Nothing is recorded under this id: it is only looked at what would be asked.
  const asked = { id: '' as ApprovalId, note: '', by: actor.personId, now };
  const draft = await draftApproval(ports, stores, programId, asked);
  if (!draft) return reject('no-gate');
  const { snapshot, question, seen, decision } = draft;
  // One id for every look, so that what is kept of the last one gives way to the next.
  const snapshotId = programId as string as SnapshotId;
  const view = await viewApproval(stores, { ...question, snapshotId }, actor, now);
  const { program, transition, expiresAt, ruleVersion, roster, missing } = view;
  return done({
    program,
    transition,
    expiresAt,
    ruleVersion,
    roster,
    missing,
    deciders: await viewDeciders(stores, question, snapshot.measuredBy, now),
    ...(await viewFrozen(stores, { ...snapshot, id: snapshotId }, now)),
    seen,
    refusal:
      decision.kind === 'rejected' ? { code: decision.code, facts: { ...decision.facts } } : null,
  });
}
