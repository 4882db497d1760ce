import { addEntry, changeEntry, moveEntry } from '@causeway/shared/api/registers.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';

/** What is open or closed decides what a gate says, so that is read again, too. */
function useRegisterChange<Variables, Answer>(change: (variables: Variables) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [subject] }) =>
          ['register', 'gate', 'approval', 'portfolio'].includes(String(subject)),
      }),
  });
}

export function useAddEntry() {
  return useRegisterChange((request: RequestTo<typeof addEntry>) => call(addEntry, request));
}

export function useChangeEntry() {
  return useRegisterChange((request: RequestTo<typeof changeEntry>) => call(changeEntry, request));
}

export interface Move {
  readonly request: RequestTo<typeof moveEntry>;
  /** Somebody has to see to it first: the entry as it is to stand before the move. */
  readonly owned: RequestTo<typeof changeEntry> | undefined;
}

/** A move that needs an owner names them first; the move is then drawn from what that made of the entry. */
export function useMoveEntry() {
  return useRegisterChange(async ({ request, owned }: Move) => {
    const changed = owned && (await call(changeEntry, owned));
    const version = changed?.version ?? request.body.version;
    return call(moveEntry, { ...request, body: { ...request.body, version } });
  });
}
