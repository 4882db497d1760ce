import type { StageView } from '@causeway/shared/api/stages.js';
import { resumeStage, stopStage } from '@causeway/shared/api/stages.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

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
          ['stage', 'gate', 'ring', 'portfolio'].includes(String(subject)),
      }),
  });
}

export const useStopUseCase = () =>
  useStageChange((request: RequestTo<typeof stopStage>) => call(stopStage, request));

export const useResumeUseCase = () =>
  useStageChange((request: RequestTo<typeof resumeStage>) => call(resumeStage, request));
