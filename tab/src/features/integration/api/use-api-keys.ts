import { listApiKeys, makeApiKey, revokeApiKey } from '@causeway/shared/api/connections.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

function keyOf(programId: string) {
  return subjectKey('catalogue', 'api-keys', undefined, programId);
}

export function useApiKeys(programId: string) {
  return useQuery({
    queryKey: keyOf(programId),
    queryFn: () => call(listApiKeys, { params: { programId } }),
  });
}

export function useMakeApiKey(programId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => call(makeApiKey, { params: { programId }, body: { name } }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(programId) }),
  });
}

export function useRevokeApiKey(programId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (apiKeyId: string) => call(revokeApiKey, { params: { programId, apiKeyId } }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(programId) }),
  });
}
