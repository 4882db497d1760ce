import { listFlags } from '@causeway/shared/api/board.js';
import type { FlagFilter } from '@causeway/shared/api/flags.js';
import type { FlagState } from '@causeway/shared/domain/flag/flag.js';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

const pageSize = 20;

export type FlagLines = AnswerOf<typeof listFlags>;

export const flagColumnsKey = subjectKey('flag', 'list').slice(0, 2);

export function useFlagColumn(state: FlagState, filter: FlagFilter) {
  return useInfiniteQuery({
    queryKey: subjectKey('flag', 'list', undefined, state, filter),
    queryFn: ({ pageParam }) =>
      call(listFlags, { query: { ...filter, state, limit: pageSize, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
