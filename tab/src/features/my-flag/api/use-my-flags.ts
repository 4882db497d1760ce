import { listMyFlags } from '@causeway/shared/api/mine.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useMyFlags() {
  return useInfiniteQuery({
    queryKey: subjectKey('flag', 'my-list'),
    queryFn: ({ pageParam }) => call(listMyFlags, { query: { after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
