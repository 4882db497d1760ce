import type { DelegationView } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { isActive } from '@causeway/shared/domain/approval/delegation.js';
import { refuseOvertaken } from '@causeway/shared/domain/approval/refuse-stale.js';
import { voicesOf } from '@causeway/shared/domain/approval/voices.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ApprovalId, PersonId } from '@causeway/shared/lib/ids.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { nameHolder } from '../person/name-holder.js';
import type { Ports } from '../ports.js';
import { loadAuthorities } from './authorities.js';
import { delegateDecisions } from './delegate-decisions.js';
import { loadApproval } from './load-approval.js';

interface HandedOnCard {
  readonly approvalId: ApprovalId;
  readonly version: number;
  readonly toId: PersonId;
  readonly days: number;
}

/**
 * From a card about one question: everything that they could decide of it themselves, from now on. A
 * card knows no id of its own for it, so a press that comes twice finds that it is so already.
 */
export async function delegateOnApproval(
  ports: Ports,
  actor: Actor,
  command: HandedOnCard,
): Promise<Outcome<DelegationView | undefined>> {
  const { approvalId, version, toId, days } = command;
  const stores = ports.read(actor.tenantId);
  const now = ports.now();
  const approval = await loadApproval(stores, actor, approvalId, now);
  if (!approval) return reject('absent');
  const overtaken = refuseOvertaken(approval, { by: actor.personId, version });
  if (overtaken) return nameHolder(stores, overtaken, now);
  const { programId, rule } = approval;
  const authorities = await loadAuthorities(stores, programId, now);
  const { roles } = authorities.of(actor.personId);
  const functions = voicesOf(rule, { roles, delegated: [] }).map(({ role }) => role);
  if (functions.length === 0) return reject('no-function');
  const delegations = await stores.delegations.list(programId);
  const isSo = delegations.some(
    (one) =>
      one.from === actor.personId &&
      one.to === toId &&
      isActive(one, now) &&
      functions.every((role) => one.functions.includes(role)),
  );
  if (isSo) return done(undefined);
  const terms = { functions, fromAt: now, untilAt: now + days * dayMs };
  const delegationId = ports.newId<'delegation'>();
  return delegateDecisions(ports, actor, { programId, delegationId, toId, ...terms });
}
