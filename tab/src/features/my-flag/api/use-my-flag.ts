import { getMyFlag } from '@causeway/shared/api/mine.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useMyFlag(flagId: string) {
  return useQuery({
    queryKey: subjectKey('flag', 'my-page', flagId),
    queryFn: () => call(getMyFlag, { params: { flagId } }),
  });
}
