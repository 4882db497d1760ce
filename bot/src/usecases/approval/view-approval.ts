import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayWithdrawApproval } from '@causeway/shared/domain/access/permissions.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { isLive } from '@causeway/shared/domain/approval/approval.js';
import { chooseVoice } from '@causeway/shared/domain/approval/decide-verdict.js';
import { decisionRoster } from '@causeway/shared/domain/approval/decision-roster.js';
import type { Voice } from '@causeway/shared/domain/approval/voices.js';
import { voicesOf } from '@causeway/shared/domain/approval/voices.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from '../person/name-people.js';
import type { Authorities } from './authorities.js';
import { loadAuthorities } from './authorities.js';

interface Say {
  readonly voices: readonly Voice[];
  readonly silentBecause: string | null;
}

/** What the viewer's yes would count for at this moment. */
function sayOf(
  approval: Approval,
  by: PersonId,
  authorities: Authorities,
  measuredBy: readonly PersonId[],
  now: Instant,
): Say {
  if (approval.state !== 'open') return { voices: [], silentBecause: 'not-in-state' };
  if (now >= approval.expiresAt) return { voices: [], silentBecause: 'approval-expired' };
  const all = voicesOf(approval.rule, authorities.of(by));
  const choose = (voice: Voice | undefined) =>
    chooseVoice(approval, { by, verdict: 'approve', voice }, { voices: all, measuredBy });
  const voices = all.filter((voice) => !('kind' in choose(voice)));
  const none = choose(undefined);
  return { voices, silentBecause: 'kind' in none ? none.code : null };
}

function peopleIn(approval: Approval): readonly (PersonId | null)[] {
  return [
    ...approval.verdicts.flatMap(({ personId, onBehalfOf }) => [personId, onBehalfOf]),
    approval.requestedBy,
    approval.endedBy,
  ];
}

export async function viewApproval(
  stores: Stores,
  approval: Approval,
  viewer: Actor,
  now: Instant,
): Promise<ApprovalView> {
  const { id, version, programId, transition, state, note, snapshotId, snapshotHash } = approval;
  const authorities = await loadAuthorities(stores, programId, now);
  const program = await stores.programs.get(programId);
  const measuredBy = (await stores.snapshots.get(snapshotId))?.measuredBy ?? [];
  const names = await namePeople(stores, peopleIn(approval), now, authorities.known);
  const roster = decisionRoster(approval, (role) => authorities.holdersOf(role));
  const { voices, silentBecause } = sayOf(approval, viewer.personId, authorities, measuredBy, now);
  const spoken = <Spoken extends Voice>(one: Spoken) => ({
    role: one.role,
    onBehalfOf: names.orNull(one.onBehalfOf),
  });
  return {
    id,
    version,
    program: { id: programId, name: program?.name ?? '' },
    transition,
    state,
    note,
    requestedBy: names.of(approval.requestedBy),
    requestedAt: approval.requestedAt,
    expiresAt: approval.expiresAt,
    snapshotId,
    snapshotHash,
    ruleVersion: approval.rule.version,
    roster: roster.lines.map(({ role, needed, invited, present }) => ({
      role,
      needed,
      invited: invited.map((one) => names.of(one)),
      present: present.map((one) => names.of(one)),
    })),
    missing: [...roster.missing],
    verdicts: approval.verdicts.map((one) => ({
      ...spoken(one),
      person: names.of(one.personId),
      verdict: one.verdict,
      reason: one.reason,
      criteria: [...one.criteria],
      at: one.at,
    })),
    voidedBy: [...approval.voidedBy],
    endedBy: names.orNull(approval.endedBy),
    endedAt: approval.endedAt,
    voices: voices.map(spoken),
    silentBecause,
    mayWithdraw: isLive(approval) && mayWithdrawApproval(viewer, approval),
  };
}
