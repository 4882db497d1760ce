import { listMeasures } from '@causeway/shared/api/measures.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** The edition that holds now. */
export function useMeasures(programId: string) {
  return useQuery({
    queryKey: subjectKey('measure', 'list', programId),
    queryFn: () => call(listMeasures, { params: { programId } }),
  });
}
