import { listColleagues } from '@causeway/shared/api/board.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useColleagues(flagId: string) {
  return useQuery({
    queryKey: subjectKey('flag', 'colleagues', flagId),
    queryFn: () => call(listColleagues, { params: { flagId } }),
  });
}
