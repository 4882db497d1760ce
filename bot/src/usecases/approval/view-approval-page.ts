import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { isLive } from '@causeway/shared/domain/approval/approval.js';
import { toldCount } from '@causeway/shared/domain/gate/told-count.js';
import type { SinceThen } from '@causeway/shared/domain/snapshot/since-then.js';
import { sinceThen } from '@causeway/shared/domain/snapshot/since-then.js';
import type { Snapshot } from '@causeway/shared/domain/snapshot/snapshot.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { namePeople } from '../person/name-people.js';
import { viewProjection } from '../forecast/view-forecast.js';
import { diffToLast } from '../snapshot/diff-to-last.js';
import { printedForecast } from '../snapshot/printed-forecast.js';
import { viewApproval } from './view-approval.js';

/** With the names of who asked for each exception and who seconded it, as long as there are such people. */
async function printedWaivers(stores: Stores, { body }: Snapshot, now: Instant) {
  const waivers = await Promise.all(body.waivers.map(({ id }) => stores.waivers.get(id)));
  const people = waivers.flatMap((waiver) => [waiver?.askedBy, waiver?.second?.by]);
  const names = await namePeople(stores, people, now);
  return body.waivers.map((printed, at) => ({
    ...printed,
    askedBy: names.orNull(waivers[at]?.askedBy),
    secondedBy: names.orNull(waivers[at]?.second?.by),
  }));
}

async function newsSince(
  ports: GatePorts,
  stores: Stores,
  approval: Approval,
  { body }: Snapshot,
): Promise<SinceThen | null> {
  if (!isLive(approval)) return null;
  const now = await ports.evaluateGate(ports, stores, approval.programId);
  return now ? sinceThen(body.results, now.results) : null;
}

/** The question with everything it is about: what was shown, what changed to the last time, and since. */
export async function viewApprovalPage(
  ports: GatePorts,
  stores: Stores,
  approval: Approval,
  snapshot: Snapshot,
  viewer: Actor,
): Promise<ApprovalPage> {
  const now = ports.now();
  const before = await stores.snapshots.before(snapshot);
  const { takenAt, results, shortfalls, answer, names, statistics } = snapshot.body;
  const forecasts = await stores.forecasts.list(approval.programId);
  const diff = diffToLast(snapshot, before, forecasts);
  const forecast = printedForecast(snapshot, forecasts);
  const news = await newsSince(ports, stores, approval, snapshot);
  return {
    ...(await viewApproval(stores, approval, viewer, now)),
    takenAt,
    results: results.map((result) => ({
      ...result,
      owedBy: [...result.owedBy],
      told: toldCount(statistics[result.name]),
    })),
    waivers: await printedWaivers(stores, snapshot, now),
    shortfalls: [...shortfalls],
    forecast: forecast && {
      measure: forecast.measure,
      projection: viewProjection(forecast.projection),
    },
    answer,
    names,
    diff: diff && { criteria: [...diff.criteria], parts: [...diff.parts] },
    sinceThen: news && { ...news, more: [...news.more], improved: [...news.improved] },
  };
}
