import { getSheet, listSheetKinds, listSheets } from '@causeway/shared/api/sheets.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** Which statement: one of its kind about one thing of a program. */
export interface SheetAt {
  readonly programId: string;
  readonly kind: string;
  readonly subject: string;
}

/** Declared in the server's code, so they change with a new version of it alone. */
export function useSheetKinds() {
  return useQuery({
    queryKey: ['sheet-kinds'],
    queryFn: () => call(listSheetKinds, {}),
    staleTime: Infinity,
  });
}

export function useSheetLines(programId: string) {
  return useQuery({
    queryKey: subjectKey('sheet', 'list', undefined, programId),
    queryFn: () => call(listSheets, { params: { programId } }),
  });
}

/** The feed names a sheet by its id, which an address does not know: any change of a sheet may be this one's. */
export const sheetKeyOf = ({ programId, kind, subject }: SheetAt) =>
  subjectKey('sheet', 'page', undefined, programId, kind, subject);

export function useSheet(at: SheetAt) {
  return useQuery({
    queryKey: sheetKeyOf(at),
    queryFn: () => call(getSheet, { params: { ...at } }),
  });
}
