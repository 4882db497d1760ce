import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import { mayWithdrawEvidence } from '@causeway/shared/domain/access/permissions.js';
import type { Evidence } from '@causeway/shared/domain/evidence/evidence.js';
import { isIndependent } from '@causeway/shared/domain/evidence/is-independent.js';
import { isValid } from '@causeway/shared/domain/evidence/is-valid.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';

function standingOf(evidence: Evidence, now: Instant): EvidenceView['standing'] {
  if (evidence.withdrawal) return 'withdrawn';
  return isValid(evidence, now) ? 'valid' : 'expired';
}

function viewOne(
  evidence: Evidence,
  measurerRoles: readonly GrantRole[],
  names: Names,
  viewer: Actor,
  now: Instant,
): EvidenceView {
  const { finding, withdrawal } = evidence;
  const { title, text, link, figures, measurer } = finding;
  const standing = standingOf(evidence, now);
  return {
    id: evidence.id,
    version: evidence.version,
    type: evidence.type,
    title,
    text,
    link,
    figures,
    owner: names.of(evidence.owner),
    measurer: { person: names.of(measurer.personId), relation: measurer.relation },
    isIndependent: isIndependent(evidence, measurerRoles),
    recordedBy: names.of(evidence.recordedBy),
    recordedAt: evidence.recordedAt,
    firstRecordedAt: evidence.firstRecordedAt,
    expiresAt: evidence.expiresAt,
    standing,
    withdrawal: withdrawal && { ...withdrawal, by: names.of(withdrawal.by) },
    mayWithdraw: standing !== 'withdrawn' && mayWithdrawEvidence(viewer, evidence),
  };
}

async function rolesIn(stores: Stores, programIds: readonly ProgramId[]) {
  const grants = await stores.grants.list(programIds);
  return ({ programId, finding }: Evidence): readonly GrantRole[] =>
    grants
      .filter((grant) => grant.programId === programId)
      .filter(({ personId }) => personId === finding.measurer.personId)
      .map(({ role }) => role);
}

export async function viewEvidence(
  stores: Stores,
  items: readonly Evidence[],
  viewer: Actor,
  now: Instant,
): Promise<EvidenceView[]> {
  const people = items.flatMap(({ owner, recordedBy, finding, withdrawal }) => [
    owner,
    recordedBy,
    finding.measurer.personId,
    withdrawal?.by,
  ]);
  const names = await namePeople(stores, people, now);
  const rolesOf = await rolesIn(stores, [...new Set(items.map(({ programId }) => programId))]);
  return items.map((evidence) => viewOne(evidence, rolesOf(evidence), names, viewer, now));
}
