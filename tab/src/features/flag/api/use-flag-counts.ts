import { countFlags } from '@causeway/shared/api/board.js';
import type { FlagFilter } from '@causeway/shared/api/flags.js';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useFlagCounts(filter: FlagFilter) {
  return useQuery({
    queryKey: subjectKey('flag', 'counts', undefined, filter),
    queryFn: () => call(countFlags, { query: filter }),
    placeholderData: keepPreviousData,
  });
}
