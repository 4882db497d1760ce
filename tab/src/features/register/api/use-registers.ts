import {
  getEntry,
  listEntries,
  listRegisterKinds,
  listRegisters,
} from '@causeway/shared/api/registers.js';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useRegisterKinds() {
  return useQuery({
    queryKey: ['register-kinds'],
    queryFn: () => call(listRegisterKinds, {}),
    staleTime: Infinity,
  });
}

/** Every register at a glance, with what is overdue. */
export function useRegisters(programId: string) {
  return useQuery({
    queryKey: subjectKey('register', 'lines', undefined, programId),
    queryFn: () => call(listRegisters, { params: { programId } }),
  });
}

export function useEntries(programId: string, kind: string) {
  return useInfiniteQuery({
    queryKey: subjectKey('register', 'entries', undefined, programId, kind),
    queryFn: ({ pageParam }) =>
      call(listEntries, {
        params: { programId, kind },
        query: pageParam === undefined ? {} : { after: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function useEntry(programId: string, entryId: string) {
  return useQuery({
    queryKey: subjectKey('register', 'entry', entryId, programId),
    queryFn: () => call(getEntry, { params: { programId, entryId } }),
  });
}
