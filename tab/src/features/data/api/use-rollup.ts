import { getRollup } from '@causeway/shared/api/observations.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

const everyMs = 10_000;
const whileWaitingMs = 2_000;

/** Observations are no part of the change feed, so this looks by itself while the page is seen. */
export function useRollup(programId: string) {
  return useQuery({
    queryKey: subjectKey('catalogue', 'rollup', undefined, programId),
    queryFn: () => call(getRollup, { params: { programId } }),
    refetchInterval: ({ state }) => ((state.data?.waiting ?? 0) > 0 ? whileWaitingMs : everyMs),
  });
}
