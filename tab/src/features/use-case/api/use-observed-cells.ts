import { listMeasures } from '@causeway/shared/api/measures.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** How often the tool was used, by use case: what is observed most often and of every use case alike. */
export function useObservedCells(programId: string) {
  return useQuery({
    queryKey: subjectKey('measure', 'list', programId),
    queryFn: () => call(listMeasures, { params: { programId } }),
    select: ({ edition, measures }) =>
      edition && (measures.find(({ name }) => name === 'total-interactions')?.cells ?? []),
  });
}
