import type { MeasureView } from '@causeway/shared/api/measures.js';
import { listMeasures } from '@causeway/shared/api/measures.js';
import type { MeasureName } from '@causeway/shared/domain/measure/measure-name.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

function cellsOf(measures: readonly MeasureView[], wanted: MeasureName) {
  return measures.find(({ name }) => name === wanted)?.cells ?? [];
}

/** Of whom the cohort is made, and who of those asked said no; groups alone, and none of them small. */
export function useCohortCells(programId: string) {
  return useQuery({
    queryKey: subjectKey('measure', 'list', programId),
    queryFn: () => call(listMeasures, { params: { programId } }),
    select: ({ measures }) => ({
      everybody: cellsOf(measures, 'activation'),
      declined: cellsOf(measures, 'decline-rate'),
    }),
  });
}
