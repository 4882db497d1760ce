import {
  acknowledgeSheet,
  getSheet,
  listSheetKinds,
  listSheets,
} from '@causeway/shared/api/sheets.js';
import type { SheetLine, SheetView } from '@causeway/shared/api/sheets.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** What everybody may read about the whole of a program, in the order people ask for it. */
const readByAll = ['vision', 'replaces', 'permitted-use', 'data-use'];

/** A statement that holds, or that nothing holds and when the last one ran out. */
export interface Promised {
  readonly kind: SheetKind;
  readonly sheet: SheetView | null;
  readonly ranOutAt: number | null;
}

async function readPromise(
  programId: string,
  kind: SheetKind,
  sheets: readonly SheetLine[],
): Promise<Promised> {
  const line = sheets.find((one) => one.kind === kind.name && one.subject === 'program');
  if (!line?.inForce) {
    const ranOutAt = line?.standing === 'expired' ? line.expiresAt : null;
    return { kind, sheet: null, ranOutAt };
  }
  const params = { programId, kind: kind.name, subject: 'program' };
  return { kind, sheet: await call(getSheet, { params }), ranOutAt: null };
}

export function usePromises(programId: string) {
  return useQuery({
    queryKey: subjectKey('sheet', 'promises', undefined, programId),
    queryFn: async () => {
      const [{ kinds }, { sheets }] = await Promise.all([
        call(listSheetKinds, {}),
        call(listSheets, { params: { programId } }),
      ]);
      const known = readByAll.flatMap((name) => kinds.filter((kind) => kind.name === name));
      return Promise.all(known.map((kind) => readPromise(programId, kind, sheets)));
    },
  });
}

export function useSayToPromise() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: RequestTo<typeof acknowledgeSheet>) => call(acknowledgeSheet, request),
    onSettled: () => client.invalidateQueries({ queryKey: ['sheet'] }),
  });
}
