import {
  listImportMappings,
  removeImportMapping,
  saveImportMapping,
} from '@causeway/shared/api/connections.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

function keyOf(programId: string) {
  return subjectKey('catalogue', 'import-mappings', undefined, programId);
}

export function useImportMappings(programId: string) {
  return useQuery({
    queryKey: keyOf(programId),
    queryFn: () => call(listImportMappings, { params: { programId } }),
  });
}

export function useSaveImportMapping(programId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: RequestTo<typeof saveImportMapping>) => call(saveImportMapping, request),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(programId) }),
  });
}

export function useRemoveImportMapping(programId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mappingId: string) =>
      call(removeImportMapping, { params: { programId, mappingId } }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(programId) }),
  });
}
