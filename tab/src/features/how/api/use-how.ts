import { getHowItGoes, listUnderWay } from '@causeway/shared/api/how.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useHowItGoes(programId: string) {
  return useQuery({
    queryKey: subjectKey('stage', 'how', programId),
    queryFn: () => call(getHowItGoes, { params: { programId } }),
  });
}

export function useUnderWay() {
  return useQuery({
    queryKey: subjectKey('stage', 'under-way'),
    queryFn: () => call(listUnderWay, {}),
  });
}
