import {
  agreeTemplateChange,
  listGateTemplates,
  proposeTemplateChange,
  withdrawTemplateChange,
} from '@causeway/shared/api/gates.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** A change is told of under its own id, so the list is asked for again whichever it is. */
export function useGateTemplates(programId: string) {
  return useQuery({
    queryKey: subjectKey('gate', 'templates', undefined, programId),
    queryFn: () => call(listGateTemplates, { params: { programId } }),
  });
}

/** Other questions may void what was asked on the old ones. */
function useTemplateChange<Variables, Answer>(change: (variables: Variables) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [subject] }) => subject === 'gate' || subject === 'approval',
      }),
  });
}

export const useProposeChange = () =>
  useTemplateChange((request: RequestTo<typeof proposeTemplateChange>) =>
    call(proposeTemplateChange, request),
  );

export const useAgreeChange = () =>
  useTemplateChange((request: RequestTo<typeof agreeTemplateChange>) =>
    call(agreeTemplateChange, request),
  );

export const useWithdrawChange = () =>
  useTemplateChange((request: RequestTo<typeof withdrawTemplateChange>) =>
    call(withdrawTemplateChange, request),
  );
