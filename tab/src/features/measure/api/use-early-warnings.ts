import { listEarlyWarnings } from '@causeway/shared/api/measures.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** Five ways a pilot goes wrong before a result shows it, each from facts of its own. */
export function useEarlyWarnings(programId: string) {
  return useQuery({
    queryKey: subjectKey('measure', 'warnings', programId),
    queryFn: () => call(listEarlyWarnings, { params: { programId } }),
    select: ({ lamps }) => lamps,
  });
}
