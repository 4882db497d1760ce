import { getCharter } from '@causeway/shared/api/programs.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useCharter(useCaseId: string) {
  return useQuery({
    queryKey: subjectKey('charter', 'page', useCaseId),
    queryFn: () => call(getCharter, { params: { useCaseId } }),
  });
}
