import { getHandOver, listHandOvers } from '@causeway/shared/api/mine.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useHandOvers(whose: 'asked' | 'waiting') {
  return useQuery({
    queryKey: subjectKey('hand-over', 'list', undefined, whose),
    queryFn: () => call(listHandOvers, { query: { whose } }),
  });
}

export function useHandOver(handOverId: string) {
  return useQuery({
    queryKey: subjectKey('hand-over', 'page', handOverId),
    queryFn: () => call(getHandOver, { params: { handOverId } }),
  });
}
