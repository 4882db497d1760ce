import { listTools, saveTool } from '@causeway/shared/api/programs.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useTools() {
  return useQuery({
    queryKey: subjectKey('catalogue', 'tools'),
    queryFn: () => call(listTools, {}),
  });
}

export function useSaveTool() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: RequestTo<typeof saveTool>) => call(saveTool, request),
    onSettled: () => client.invalidateQueries({ queryKey: ['catalogue'] }),
  });
}
