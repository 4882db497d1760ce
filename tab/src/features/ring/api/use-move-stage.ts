import type { StageView } from '@causeway/shared/api/stages.js';
import {
  advanceStage,
  endStage,
  extendStage,
  resumeStage,
  retreatStage,
  stopStage,
} from '@causeway/shared/api/stages.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

const changed = ['stage', 'gate', 'approval', 'ring', 'portfolio'];

/**
 * Where a program stands, and what is stopped, changes what is open, asked and shown in many places.
 * A refusal is said once all of that is read again; a move that was made is not kept waiting for it,
 * for what asked for it may be gone by then.
 */
function useMove<Variables>(change: (variables: Variables) => Promise<StageView>) {
  const client = useQueryClient();
  const readAgain = () =>
    client.invalidateQueries({
      predicate: ({ queryKey: [subject] }) => changed.includes(String(subject)),
    });
  return useMutation({
    mutationFn: change,
    onSuccess: (stage) => {
      client.setQueryData(subjectKey('stage', 'page', stage.programId), stage);
      void readAgain();
    },
    onError: readAgain,
  });
}

export const useStopStage = () =>
  useMove((request: RequestTo<typeof stopStage>) => call(stopStage, request));

export const useResumeStage = () =>
  useMove((request: RequestTo<typeof resumeStage>) => call(resumeStage, request));

export const useRetreatStage = () =>
  useMove((request: RequestTo<typeof retreatStage>) => call(retreatStage, request));

export const useAdvanceStage = () =>
  useMove((request: RequestTo<typeof advanceStage>) => call(advanceStage, request));

export const useExtendStage = () =>
  useMove((request: RequestTo<typeof extendStage>) => call(extendStage, request));

export const useEndStage = () =>
  useMove((request: RequestTo<typeof endStage>) => call(endStage, request));
