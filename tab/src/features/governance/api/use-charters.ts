import type { CharterView } from '@causeway/shared/api/programs.js';
import { getCharter } from '@causeway/shared/api/programs.js';
import { useQueries } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** Of several use cases at once; each is the same as on its own page. */
export function useCharters(useCaseIds: readonly string[]) {
  return useQueries({
    queries: useCaseIds.map((useCaseId) => ({
      queryKey: subjectKey('charter', 'page', useCaseId),
      queryFn: () => call(getCharter, { params: { useCaseId } }),
    })),
    combine: (results) => ({
      data: results.every(({ data }) => data !== undefined)
        ? results.flatMap(({ data }): readonly CharterView[] => (data ? [data] : []))
        : undefined,
      error: results.find(({ error }) => error)?.error,
      refetch: () => Promise.all(results.map((result) => result.refetch())),
    }),
  });
}
