import {
  addGrant,
  listGrants,
  listPrograms,
  revokeGrant,
  searchPeople,
} from '@causeway/shared/api/programs.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useGrants() {
  return useQuery({
    queryKey: subjectKey('catalogue', 'grants'),
    queryFn: () => call(listGrants, {}),
  });
}

/** Programs in which this person may give roles. */
export function useGrantablePrograms() {
  return useQuery({
    queryKey: subjectKey('catalogue', 'programs'),
    queryFn: () => call(listPrograms, {}),
    select: ({ programs }) => programs.filter(({ mayGrant }) => mayGrant),
  });
}

export function usePeopleWithRoles() {
  return useQuery({
    queryKey: subjectKey('catalogue', 'people'),
    queryFn: () => call(searchPeople, { query: { startsWith: '' } }),
  });
}

export function useAddGrant() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RequestTo<typeof addGrant>['body']) => call(addGrant, { body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['catalogue'] }),
  });
}

export function useRevokeGrant() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (grantId: string) => call(revokeGrant, { params: { grantId } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['catalogue'] }),
  });
}
