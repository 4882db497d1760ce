import { saveCharter } from '@causeway/shared/api/programs.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export type CharterBody = RequestTo<typeof saveCharter>['body'];

export function useSaveCharter(useCaseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CharterBody) => call(saveCharter, { params: { useCaseId }, body }),
    onSuccess: (charter) => {
      client.setQueryData(subjectKey('charter', 'page', useCaseId), charter);
      void client.invalidateQueries({ queryKey: ['catalogue'] });
    },
    onError: () => client.invalidateQueries({ queryKey: ['charter', 'page', useCaseId] }),
  });
}
