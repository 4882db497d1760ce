import type { DelegationView } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import { decideDelegate } from '@causeway/shared/domain/approval/decide-delegation.js';
import type { Delegation } from '@causeway/shared/domain/approval/delegation.js';
import { isActive } from '@causeway/shared/domain/approval/delegation.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { DelegationId, PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import { sendNotice } from '../notice/send-notice.js';
import type { Ports } from '../ports.js';
import { loadAuthorities, wantedFor } from './authorities.js';
import { keepDelegation } from './keep-delegation.js';
import { viewDelegations } from './view-delegations.js';

interface Handed {
  readonly programId: ProgramId;
  readonly delegationId: DelegationId;
  readonly toId: PersonId;
  readonly functions: readonly GrantRole[];
  readonly fromAt: Instant;
  readonly untilAt: Instant;
}

/** Asked for something that waits here, or has a hand in what it rests on. */
async function barredIn(stores: Stores, programId: ProgramId): Promise<readonly PersonId[]> {
  const live = await stores.approvals.listLive(programId);
  const snapshots = await Promise.all(live.map((one) => stores.snapshots.get(one.snapshotId)));
  const hands = snapshots.flatMap((snapshot) => snapshot?.measuredBy ?? []);
  return [...live.map(({ requestedBy }) => requestedBy), ...hands];
}

/** What waits already is told to who decides on it from now on. */
async function tellOfOpen(
  ports: Ports,
  stores: Stores,
  delegation: Delegation,
  now: Instant,
): Promise<void> {
  const { programId, to, from, functions } = delegation;
  if (!isActive(delegation, now)) return;
  const authorities = await loadAuthorities(stores, programId, now);
  const { roles } = authorities.of(from);
  const withThis = {
    ...authorities,
    people: [to],
    of: () => ({ roles: authorities.of(to).roles, delegated: [{ from, functions, roles }] }),
  };
  for (const approval of await stores.approvals.listLive(programId)) {
    const measuredBy = (await stores.snapshots.get(approval.snapshotId))?.measuredBy ?? [];
    if (approval.state !== 'open' || wantedFor(approval, withThis, measuredBy).length === 0)
      continue;
    const notice = { personId: to, kind: 'approval-requested', subjectId: approval.id } as const;
    sendNotice(ports, stores, notice, now);
  }
}

/** Somebody hands over what they hold themselves, to one person and between two dates. */
export async function delegateDecisions(
  ports: Ports,
  actor: Actor,
  command: Handed,
): Promise<Outcome<DelegationView>> {
  const { programId, delegationId: id, toId: to, functions, fromAt, untilAt } = command;
  const now = ports.now();
  const from = actor.personId;
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    if (!actor.grants.some((grant) => grant.programId === programId)) return reject('forbidden');
    if (await stores.delegations.get(id)) return reject('stale');
    const person = await stores.persons.get(to);
    if (!person || person.leftAt !== null) return reject('unknown-person');
    const authorities = await loadAuthorities(stores, programId, now);
    const asked = { id, programId, from, to, functions, fromAt, untilAt, now };
    const decision = decideDelegate(asked, {
      fromRoles: authorities.of(from).roles,
      toRoles: authorities.of(to).roles,
      barred: await barredIn(stores, programId),
    });
    if (decision.kind === 'rejected') return decision;
    const cause = { actorId: from, now };
    const delegation = keepDelegation(ports, stores, undefined, decision.events, cause);
    const notice = { personId: to, kind: 'delegation-given', subjectId: id } as const;
    sendNotice(ports, stores, notice, now);
    await tellOfOpen(ports, stores, delegation, now);
    return delegation;
  });
  if ('kind' in result) return result;
  const [view] = await viewDelegations(ports.read(actor.tenantId), [result], actor, now);
  if (!view) throw new Error('One delegation has one view');
  return done(view);
}
