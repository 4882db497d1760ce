import type { MeasureView } from '@causeway/shared/api/measures.js';
import { listMeasures } from '@causeway/shared/api/measures.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** It is asked of everybody on a list, so that its cells count them. */
const ofEverybody = 'activation';

export interface CountedPeople {
  readonly publishedAt: number;
  /** By stage; one with too few people to be counted aloud is not there. */
  readonly byRing: ReadonlyMap<number, number>;
}

function countByRing(measures: readonly MeasureView[]): ReadonlyMap<number, number> {
  const cells = measures.find(({ name }) => name === ofEverybody)?.cells ?? [];
  return new Map(
    cells.flatMap((cell) =>
      cell.kind === 'shown' && cell.filter.by === 'ring'
        ? [[cell.filter.ring, cell.result.eligible] as const]
        : [],
    ),
  );
}

/** How many people each stage's list has, as the edition that holds now publishes it. */
export function useCountedPeople(programId: string) {
  return useQuery({
    queryKey: subjectKey('measure', 'list', undefined, programId),
    queryFn: () => call(listMeasures, { params: { programId } }),
    select: ({ edition, measures }): CountedPeople | null =>
      edition && { publishedAt: edition.publishedAt, byRing: countByRing(measures) },
  });
}
