import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import {
  listUseCases,
  setDisposition,
  setUseCaseTraits,
  stateWorkload,
} from '@causeway/shared/api/use-cases.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

function listKey(programId: string) {
  return subjectKey('use-case', 'list', undefined, programId);
}

export function useUseCases(programId: string) {
  return useQuery({
    queryKey: listKey(programId),
    queryFn: () => call(listUseCases, { params: { programId } }),
  });
}

/** Refused or not, how things stand is read again; a use case that slipped is on hold by then. */
function useUseCaseChange<Variables>(
  programId: string,
  change: (variables: Variables) => Promise<UseCaseListView>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (list) => {
      client.setQueryData(listKey(programId), list);
    },
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [subject] }) =>
          ['use-case', 'gate', 'stage', 'ring'].includes(String(subject)),
      }),
  });
}

export const useSetTraits = (programId: string) =>
  useUseCaseChange(programId, (request: RequestTo<typeof setUseCaseTraits>) =>
    call(setUseCaseTraits, request),
  );

export const useStateWorkload = (programId: string) =>
  useUseCaseChange(programId, (request: RequestTo<typeof stateWorkload>) =>
    call(stateWorkload, request),
  );

export const useSetDisposition = (programId: string) =>
  useUseCaseChange(programId, (request: RequestTo<typeof setDisposition>) =>
    call(setDisposition, request),
  );
