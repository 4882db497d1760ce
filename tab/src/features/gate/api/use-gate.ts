import { getGate } from '@causeway/shared/api/gates.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** What must be shown before the next step, as things are at this moment. */
export function useGate(programId: string) {
  return useQuery({
    queryKey: subjectKey('gate', 'page', programId),
    queryFn: () => call(getGate, { params: { programId } }),
    select: ({ gate }) => gate,
  });
}
