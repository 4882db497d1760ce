import { listFlagHistory } from '@causeway/shared/api/board.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useFlagHistory(flagId: string) {
  return useQuery({
    queryKey: subjectKey('flag', 'history', flagId),
    queryFn: () => call(listFlagHistory, { params: { flagId } }),
  });
}
