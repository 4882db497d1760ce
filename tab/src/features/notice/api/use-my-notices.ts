import { listMyNotices, markNoticesSeen } from '@causeway/shared/api/mine.js';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useMyNotices() {
  return useInfiniteQuery({
    queryKey: subjectKey('notice', 'list'),
    queryFn: ({ pageParam }) => call(listMyNotices, { query: { after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useMarkSeen() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (noticeIds: string[]) => call(markNoticesSeen, { body: { noticeIds } }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['notice'] }),
        client.invalidateQueries({ queryKey: ['me'] }),
      ]),
  });
}
