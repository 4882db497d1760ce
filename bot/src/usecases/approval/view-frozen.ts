import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import { toldCount } from '@causeway/shared/domain/gate/told-count.js';
import type { Snapshot } from '@causeway/shared/domain/snapshot/snapshot.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { viewProjection } from '../forecast/view-forecast.js';
import { namePeople } from '../person/name-people.js';
import { diffToLast } from '../snapshot/diff-to-last.js';
import { printedForecast } from '../snapshot/printed-forecast.js';

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

type FrozenPart =
  | 'takenAt'
  | 'results'
  | 'waivers'
  | 'shortfalls'
  | 'forecast'
  | 'answer'
  | 'evidence'
  | 'names'
  | 'diff';

/** What a snapshot says to those who decide on it, whether it is kept or would be. */
export async function viewFrozen(
  stores: Stores,
  snapshot: Snapshot,
  now: Instant,
): Promise<Pick<ApprovalPage, FrozenPart>> {
  const { programId, takenAt, results, shortfalls, answer, basis, names, statistics } =
    snapshot.body;
  const before = await stores.snapshots.before(snapshot);
  const forecasts = await stores.forecasts.list(programId);
  const diff = diffToLast(snapshot, before, forecasts);
  const forecast = printedForecast(snapshot, forecasts);
  return {
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
    evidence: Object.keys(basis.evidence).flatMap((id) => names[id] ?? []),
    names,
    diff: diff && { criteria: [...diff.criteria], parts: [...diff.parts] },
  };
}
