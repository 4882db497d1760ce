import { saveMySettings } from '@causeway/shared/api/session.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useSaveSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RequestTo<typeof saveMySettings>['body']) => call(saveMySettings, { body }),
    onSuccess: (me) => client.setQueryData(subjectKey('me', 'me'), me),
  });
}
