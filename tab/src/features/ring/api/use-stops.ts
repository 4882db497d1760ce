import type { StageView } from '@causeway/shared/api/stages.js';
import { resumeStage, retreatStage, stopStage } from '@causeway/shared/api/stages.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** What stands in the way of use or growth changes what is open, asked and shown in many places. */
function useStop<Variables>(change: (variables: Variables) => Promise<StageView>) {
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

export const useStopStage = () =>
  useStop((request: RequestTo<typeof stopStage>) => call(stopStage, request));

export const useResumeStage = () =>
  useStop((request: RequestTo<typeof resumeStage>) => call(resumeStage, request));

export const useRetreatStage = () =>
  useStop((request: RequestTo<typeof retreatStage>) => call(retreatStage, request));
