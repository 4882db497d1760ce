import { answerStage, nameLead } from '@causeway/shared/api/stages.js';
import type { StageView } from '@causeway/shared/api/stages.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** Where a program stands decides what its gate asks and what is open, so those are read again, too. */
function useStageChange<Variables>(change: (variables: Variables) => Promise<StageView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (stage) => {
      client.setQueryData(subjectKey('stage', 'page', stage.programId), stage);
    },
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [subject] }) =>
          ['stage', 'gate', 'approval', 'ring', 'portfolio'].includes(String(subject)),
      }),
  });
}

export const useAnswerStage = () =>
  useStageChange((request: RequestTo<typeof answerStage>) => call(answerStage, request));

export const useNameLead = () =>
  useStageChange((request: RequestTo<typeof nameLead>) => call(nameLead, request));
