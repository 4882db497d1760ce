import type {
  CriterionSeries,
  CriterionVersionView,
  CriterionView,
} from '@causeway/shared/api/criteria.js';
import { aboutFurther } from '@causeway/shared/domain/criterion/about-further.js';
import type { Criterion } from '@causeway/shared/domain/criterion/criterion.js';
import { evaluateCriterion } from '@causeway/shared/domain/criterion/evaluate-criterion.js';
import type { Look, LookCounts } from '@causeway/shared/domain/criterion/look.js';
import { lookSeries } from '@causeway/shared/domain/criterion/look-series.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { CriterionId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';
import type { CountShare } from './count-share.js';
import { shareCounter } from './count-share.js';
import type { Published } from './load-published.js';
import { loadPublished } from './load-published.js';

/** Outcomes come from everything counted; the numbers behind them stay in the server. */
function viewSeries(
  criterion: Criterion,
  looks: readonly Look[],
  counted: LookCounts | undefined,
): CriterionSeries {
  const { outcome, openBecause, furtherTrials, decidedBy } = evaluateCriterion(
    criterion,
    looks,
    counted,
  );
  return {
    series: looks[0]?.series ?? 1,
    outcome,
    openBecause,
    furtherTrials: furtherTrials === null ? null : aboutFurther(furtherTrials),
    looks: looks.length,
    lastLookAt: looks.at(-1)?.lookedAt ?? null,
    decidedAt: decidedBy?.lookedAt ?? null,
  };
}

function viewPublished(
  published: Published | undefined,
  { measure, filter }: Criterion,
): CriterionVersionView['published'] {
  const found = published?.shareOf(measure, filter);
  if (!found || found === 'too-few') return found ?? null;
  const { estimate, low, high, trials } = found.share;
  return { estimate, low, high, trials, measuredAt: found.measuredAt };
}

interface Around {
  readonly names: Names;
  readonly countShare: CountShare;
  readonly published: Published | undefined;
}

async function viewVersion(
  stores: Stores,
  criterion: Criterion,
  { names, countShare, published }: Around,
): Promise<CriterionVersionView> {
  const { id: _, programId: __, measurer, registeredBy, ...terms } = criterion;
  const series = lookSeries(await stores.criteria.listLooks(criterion));
  const last = series.at(-1) ?? [];
  const isWaiting =
    criterion.kind === 'one-look' && !last.some(({ trials }) => trials >= criterion.minimumTrials);
  const counted = isWaiting ? await countShare(criterion) : undefined;
  return {
    ...terms,
    measurer: { person: names.of(measurer.personId), relation: measurer.relation },
    registeredBy: names.of(registeredBy),
    series: [
      ...series.slice(0, -1).map((looks) => viewSeries(criterion, looks, undefined)),
      viewSeries(criterion, last, counted),
    ],
    published: viewPublished(published, criterion),
  };
}

/** In the order they were registered, each with all its versions, newest first. */
export async function viewCriteria(
  stores: Stores,
  programId: ProgramId,
  now: Instant,
): Promise<CriterionView[]> {
  const all = await stores.criteria.list(programId);
  const people = all.flatMap(({ measurer, registeredBy }) => [measurer.personId, registeredBy]);
  const names = await namePeople(stores, people, now);
  const around: Around = {
    names,
    countShare: shareCounter(stores, programId, now),
    published: await loadPublished(stores, programId),
  };
  const versions = new Map<CriterionId, CriterionVersionView[]>();
  for (const criterion of all) {
    const known = versions.get(criterion.id) ?? [];
    versions.set(criterion.id, [await viewVersion(stores, criterion, around), ...known]);
  }
  return [...versions].map(([id, of]) => ({ id, versions: of }));
}
