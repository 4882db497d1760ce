import { listAdministrators, listPrograms, listTools } from '@causeway/shared/api/programs.js';
import { listSheetKinds } from '@causeway/shared/api/sheets.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useTools() {
  return useQuery({
    queryKey: subjectKey('catalogue', 'tools'),
    queryFn: () => call(listTools, {}),
    select: ({ tools }) => tools.filter(({ isRetired }) => !isRetired),
  });
}

export function usePrograms() {
  return useQuery({
    queryKey: subjectKey('catalogue', 'programs'),
    queryFn: () => call(listPrograms, {}),
    select: ({ programs }) => programs,
  });
}

/** Declared in the server's code, so they change with a new version of it alone. */
export function useSheetKind(name: string) {
  return useQuery({
    queryKey: ['sheet-kinds'],
    queryFn: () => call(listSheetKinds, {}),
    staleTime: Infinity,
    select: ({ kinds }) => kinds.find((kind) => kind.name === name) ?? null,
  });
}

export function useAdministrators() {
  return useQuery({
    queryKey: subjectKey('catalogue', 'administrators'),
    queryFn: () => call(listAdministrators, {}),
    select: ({ people }) => people,
  });
}
