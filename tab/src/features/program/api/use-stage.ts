import { getStage } from '@causeway/shared/api/stages.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** Where a program stands. */
export function useStage(programId: string) {
  return useQuery({
    queryKey: subjectKey('stage', 'page', programId),
    queryFn: () => call(getStage, { params: { programId } }),
  });
}
