import { listDrills, startDrill } from '@causeway/shared/api/programs.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** Keyed without an id: the change feed names the drill, and any of them may be of this use case. */
export function useDrills(useCaseId: string) {
  return useQuery({
    queryKey: subjectKey('drill', 'list', undefined, useCaseId),
    queryFn: () => call(listDrills, { params: { useCaseId } }),
  });
}

export function useStartDrill(useCaseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(startDrill, { params: { useCaseId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['drill'] }),
  });
}
