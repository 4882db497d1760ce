import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { programsNamed } from '@causeway/shared/domain/program/programs-named.js';
import type { ApprovalId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { loadApproval } from './load-approval.js';

/** Whether a card about it was put into this chat, for everybody in it to see. */
export async function isSharedIn(
  ports: Ports,
  tenantId: TenantId,
  place: { readonly approvalId: ApprovalId; readonly conversationId: string },
): Promise<boolean> {
  const cards = await ports.read(tenantId).sentCards.listLive(place.approvalId);
  return cards.some(
    ({ kind, conversationId }) =>
      kind === 'approval-shared' && conversationId === place.conversationId,
  );
}

export async function mayReadApproval(
  ports: Ports,
  actor: Actor,
  approvalId: ApprovalId,
): Promise<boolean> {
  const stores = ports.read(actor.tenantId);
  return (await loadApproval(stores, actor, approvalId, ports.now())) !== undefined;
}

/** The question of a program that waits, or the last one that counts, for whoever has a part in it. */
export async function findApprovalToShare(
  ports: Ports,
  actor: Actor,
  written: string,
): Promise<ApprovalId | undefined> {
  const stores = ports.read(actor.tenantId);
  const all = await stores.programs.list();
  const programs = programsNamed(all, await stores.tools.list(), written, 'a-name');
  for (const { id: programId } of programs) {
    for (const { id } of await stores.approvals.listLive(programId)) {
      if (await loadApproval(stores, actor, id, ports.now())) return id;
    }
  }
  return undefined;
}
