import { getMeasureHistory } from '@causeway/shared/api/measures.js';
import type { FilterBy } from '@causeway/shared/domain/measure/measure.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** What the editions said of one measure, oldest first. */
export function useMeasureHistory(programId: string, measure: string, by: FilterBy) {
  return useQuery({
    queryKey: subjectKey('measure', 'history', programId, measure, by),
    queryFn: () => call(getMeasureHistory, { params: { programId, measure }, query: { by } }),
  });
}
