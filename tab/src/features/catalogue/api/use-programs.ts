import { listPrograms, saveProgram, saveUseCase } from '@causeway/shared/api/programs.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function usePrograms() {
  return useQuery({
    queryKey: subjectKey('catalogue', 'programs'),
    queryFn: () => call(listPrograms, {}),
  });
}

export function useSaveProgram() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: RequestTo<typeof saveProgram>) => call(saveProgram, request),
    onSettled: () => client.invalidateQueries({ queryKey: ['catalogue'] }),
  });
}

export function useSaveUseCase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: RequestTo<typeof saveUseCase>) => call(saveUseCase, request),
    onSettled: () => client.invalidateQueries({ queryKey: ['catalogue'] }),
  });
}
