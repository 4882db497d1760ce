import { listHistory } from '@causeway/shared/api/history.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** Newest first, a page at a time. Whatever moves a program's line is a decision, or follows one. */
export function useHistory(programId: string) {
  return useInfiniteQuery({
    queryKey: subjectKey('portfolio', 'history', programId),
    queryFn: ({ pageParam }) =>
      call(listHistory, {
        params: { programId },
        query: pageParam === undefined ? {} : { after: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
