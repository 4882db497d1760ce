import type { Called } from '@causeway/shared/api/called.js';
import type { WaiverView } from '@causeway/shared/api/waivers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import {
  mayRecordEvidence,
  mayWithdrawWaiver,
} from '@causeway/shared/domain/access/permissions.js';
import type { Waiver } from '@causeway/shared/domain/waiver/waiver.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { callCriteria } from '../criterion/call-criteria.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';

function standingOf(waiver: Waiver, now: Instant): WaiverView['standing'] {
  const { withdrawal, decline, until, second } = waiver;
  if (withdrawal) return 'withdrawn';
  if (decline) return 'declined';
  if (now >= until) return 'over';
  return second ? 'in-force' : 'asked';
}

interface Known {
  readonly names: Names;
  readonly calledBy: (criterion: string) => Called;
}

function viewOne(
  waiver: Waiver,
  { names, calledBy }: Known,
  viewer: Actor,
  now: Instant,
): WaiverView {
  const { second, decline, withdrawal, programId } = waiver;
  const standing = standingOf(waiver, now);
  const isAlive = standing === 'asked' || standing === 'in-force';
  const hasPart = mayRecordEvidence(viewer, programId);
  return {
    id: waiver.id,
    version: waiver.version,
    criterion: waiver.criterion,
    called: calledBy(waiver.criterion),
    transition: waiver.transition,
    covers: waiver.covers,
    reason: waiver.reason,
    askedBy: names.of(waiver.askedBy),
    askedAt: waiver.askedAt,
    secondedBy: names.orNull(second?.by),
    secondedAt: second?.at ?? null,
    until: waiver.until,
    standing,
    decline: decline && { ...decline, by: names.of(decline.by) },
    withdrawal: withdrawal && { ...withdrawal, by: names.of(withdrawal.by) },
    maySecond: standing === 'asked' && hasPart && waiver.askedBy !== viewer.personId,
    mayWithdraw: isAlive && mayWithdrawWaiver(viewer, waiver),
  };
}

export async function viewWaivers(
  stores: Stores,
  waivers: readonly Waiver[],
  viewer: Actor,
  now: Instant,
): Promise<WaiverView[]> {
  const people = waivers.flatMap(({ askedBy, second, decline, withdrawal }) => [
    askedBy,
    second?.by,
    decline?.by,
    withdrawal?.by,
  ]);
  const names = await namePeople(stores, people, now);
  const calledBy = await callCriteria(
    stores,
    waivers.map(({ criterion }) => criterion),
  );
  return waivers.map((waiver) => viewOne(waiver, { names, calledBy }, viewer, now));
}
