import type { SheetView } from '@causeway/shared/api/sheets.js';
import {
  acknowledgeSheet,
  saveSheet,
  signSheet,
  withdrawSheet,
} from '@causeway/shared/api/sheets.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import type { SheetAt } from './use-sheets.js';
import { sheetKeyOf } from './use-sheets.js';

/** What is signed decides what a gate says, so that is read again, too. */
function useSheetChange<Body>(at: SheetAt, change: (body: Body) => Promise<SheetView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (sheet) => {
      client.setQueryData(sheetKeyOf(at), sheet);
    },
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [subject] }) =>
          ['sheet', 'gate', 'approval', 'portfolio'].includes(String(subject)),
      }),
  });
}

export function useSaveSheet(at: SheetAt) {
  return useSheetChange(at, (body: RequestTo<typeof saveSheet>['body']) =>
    call(saveSheet, { params: { ...at }, body }),
  );
}

export function useSignSheet(at: SheetAt) {
  return useSheetChange(at, (body: RequestTo<typeof signSheet>['body']) =>
    call(signSheet, { params: { ...at }, body }),
  );
}

export function useWithdrawSheet(at: SheetAt) {
  return useSheetChange(at, (body: RequestTo<typeof withdrawSheet>['body']) =>
    call(withdrawSheet, { params: { ...at }, body }),
  );
}

export function useAcknowledgeSheet(at: SheetAt) {
  return useSheetChange(at, (body: RequestTo<typeof acknowledgeSheet>['body']) =>
    call(acknowledgeSheet, { params: { ...at }, body }),
  );
}
