import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { LivedPilot } from './lived-pilot';

/** Numbers of the file as the API says them: measure, cut, day, n, eligible, censored. */
export function linesOf(measures: readonly MeasureView[]): ReadonlySet<string> {
  return new Set(
    measures.flatMap(({ name, cells }) =>
      cells.flatMap((cell) => {
        if (cell.kind !== 'shown') return [];
        const { n, eligible, censored } = cell.result;
        const at = new Date(cell.measuredAt).toISOString();
        return [[name, cell.filter.by, at, n, eligible, censored].join()];
      }),
    ),
  );
}

/** All that the past of any measure says, and what of it was on no page of its day. */
export function toldOfThePast({ days, histories }: LivedPilot) {
  const pages = new Map(
    days.map(({ now, measures }) => [
      now,
      new Set(
        measures.flatMap(({ name, cells }) => cells.map((cell) => JSON.stringify([name, cell]))),
      ),
    ]),
  );
  const told = histories.flatMap(({ measure, history }) =>
    history.editions.flatMap(({ publishedAt, cells }) =>
      cells.map((cell) => ({ publishedAt, said: JSON.stringify([measure, cell]) })),
    ),
  );
  return {
    told,
    elsewhere: told.filter(({ publishedAt, said }) => !pages.get(publishedAt)?.has(said)),
  };
}
