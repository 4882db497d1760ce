import {
  listApiKeys,
  makeApiKey,
  revokeApiKey,
  rotateApiKey,
  stopOldSecret,
} from '@causeway/shared/api/connections.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** In the change feed keys are told of with the other ways systems are connected. */
function keyOf(programId: string) {
  return subjectKey('webhook', 'api-keys', undefined, programId);
}

export function useApiKeys(programId: string) {
  return useQuery({
    queryKey: keyOf(programId),
    queryFn: () => call(listApiKeys, { params: { programId } }),
  });
}

function useKeyChange<Variables, Answer>(
  programId: string,
  change: (variables: Variables) => Promise<Answer>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(programId) }),
  });
}

export const useMakeApiKey = (programId: string) =>
  useKeyChange(programId, (name: string) =>
    call(makeApiKey, { params: { programId }, body: { name } }),
  );

export const useRotateApiKey = (programId: string) =>
  useKeyChange(programId, (request: RequestTo<typeof rotateApiKey>) => call(rotateApiKey, request));

export const useStopOldSecret = (programId: string) =>
  useKeyChange(programId, (request: RequestTo<typeof stopOldSecret>) =>
    call(stopOldSecret, request),
  );

export const useRevokeApiKey = (programId: string) =>
  useKeyChange(programId, (apiKeyId: string) =>
    call(revokeApiKey, { params: { programId, apiKeyId } }),
  );
