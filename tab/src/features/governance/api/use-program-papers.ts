import { listEvidence } from '@causeway/shared/api/evidence.js';
import { listRegisterKinds, listRegisters } from '@causeway/shared/api/registers.js';
import type { SheetView } from '@causeway/shared/api/sheets.js';
import { getSheet, listSheets } from '@causeway/shared/api/sheets.js';
import { useQueries, useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useSheetLines(programId: string) {
  return useQuery({
    queryKey: subjectKey('sheet', 'list', undefined, programId),
    queryFn: () => call(listSheets, { params: { programId } }),
  });
}

export function useRegisters(programId: string) {
  return useQuery({
    queryKey: subjectKey('register', 'lines', undefined, programId),
    queryFn: () => call(listRegisters, { params: { programId } }),
  });
}

export function useRegisterKinds() {
  return useQuery({
    queryKey: ['register-kinds'],
    queryFn: () => call(listRegisterKinds, {}),
    staleTime: Infinity,
  });
}

export function useEvidence(programId: string) {
  return useQuery({
    queryKey: subjectKey('evidence', 'list', undefined, programId),
    queryFn: () => call(listEvidence, { params: { programId } }),
  });
}

/** Statements of one kind about several things at once, in their order. */
export function useSheets(programId: string, kind: string, subjects: readonly string[]) {
  return useQueries({
    queries: subjects.map((subject) => ({
      queryKey: subjectKey('sheet', 'page', undefined, programId, kind, subject),
      queryFn: () => call(getSheet, { params: { programId, kind, subject } }),
    })),
    combine: (results) => ({
      data: results.every(({ data }) => data !== undefined)
        ? results.flatMap(({ data }): readonly SheetView[] => (data ? [data] : []))
        : undefined,
      error: results.find(({ error }) => error)?.error,
      refetch: () => Promise.all(results.map((result) => result.refetch())),
    }),
  });
}
