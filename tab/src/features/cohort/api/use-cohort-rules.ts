import { listCohortRules, purgeLabels, saveCohortRule } from '@causeway/shared/api/cohort.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useCohortRules(programId: string) {
  return useQuery({
    queryKey: subjectKey('participant', 'rules', undefined, programId),
    queryFn: () => call(listCohortRules, { params: { programId } }),
  });
}

export function useSaveCohortRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: RequestTo<typeof saveCohortRule>) => call(saveCohortRule, request),
    onSettled: () => client.invalidateQueries({ queryKey: ['participant'] }),
  });
}

export function usePurgeLabels() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: RequestTo<typeof purgeLabels>) => call(purgeLabels, request),
    onSettled: () => client.invalidateQueries({ queryKey: ['participant'] }),
  });
}
