import {
  acknowledgeSheet,
  getSheet,
  listSheetKinds,
  listSheets,
} from '@causeway/shared/api/sheets.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** What everybody may read about the whole of a program, in the order people ask for it. */
const readByAll = ['vision', 'replaces', 'permitted-use', 'data-use'];

export function usePromises(programId: string) {
  return useQuery({
    queryKey: subjectKey('sheet', 'promises', undefined, programId),
    queryFn: async () => {
      const [{ kinds }, { sheets }] = await Promise.all([
        call(listSheetKinds, {}),
        call(listSheets, { params: { programId } }),
      ]);
      const inForce = readByAll.flatMap((name) => {
        const holds = sheets.some(
          ({ kind, subject, inForce: current }) =>
            kind === name && subject === 'program' && current !== null,
        );
        return holds ? kinds.filter((kind) => kind.name === name) : [];
      });
      return Promise.all(
        inForce.map(async (kind) => {
          const params = { programId, kind: kind.name, subject: 'program' };
          return { kind, sheet: await call(getSheet, { params }) };
        }),
      );
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
