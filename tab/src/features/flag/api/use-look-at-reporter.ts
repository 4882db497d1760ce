import { lookAtReporter } from '@causeway/shared/api/board.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';

/** Not a query: a look is recorded, so it happens only when somebody asks for it, and is not repeated by itself. */
export function useLookAtReporter(flagId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(lookAtReporter, { params: { flagId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['flag', 'history', flagId] }),
  });
}
