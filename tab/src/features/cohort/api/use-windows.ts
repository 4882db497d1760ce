import { listWindows, removeWindow, saveWindow } from '@causeway/shared/api/cohort.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** With how each stands: planned, running, over, or broken by those who were to keep out. */
export function useWindows(programId: string) {
  return useQuery({
    queryKey: subjectKey('participant', 'windows', undefined, programId),
    queryFn: () => call(listWindows, { params: { programId } }),
  });
}

/** A window is something the gate asks for. */
function useWindowChange<Variables, Answer>(change: (variables: Variables) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [subject] }) => subject === 'participant' || subject === 'gate',
      }),
  });
}

export const useSaveWindow = () =>
  useWindowChange((request: RequestTo<typeof saveWindow>) => call(saveWindow, request));

export const useRemoveWindow = () =>
  useWindowChange((request: RequestTo<typeof removeWindow>) => call(removeWindow, request));
