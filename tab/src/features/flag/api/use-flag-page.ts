import { getFlag } from '@causeway/shared/api/board.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function flagPageKey(flagId: string) {
  return subjectKey('flag', 'page', flagId);
}

export function useFlagPage(flagId: string) {
  return useQuery({
    queryKey: flagPageKey(flagId),
    queryFn: () => call(getFlag, { params: { flagId } }),
  });
}
