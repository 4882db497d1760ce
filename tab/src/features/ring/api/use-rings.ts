import type { RingsView } from '@causeway/shared/api/rings.js';
import { listRings, planRing, removeRing } from '@causeway/shared/api/rings.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

function keyOf(programId: string) {
  return subjectKey('ring', 'list', undefined, programId);
}

export function useRings(programId: string) {
  return useQuery({
    queryKey: keyOf(programId),
    queryFn: () => call(listRings, { params: { programId } }),
  });
}

/** A stage is part of what approvals rest on and of what the next step asks, so those are read again. */
function useRingChange<Variables>(
  programId: string,
  change: (variables: Variables) => Promise<RingsView>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (rings) => {
      client.setQueryData(keyOf(programId), rings);
    },
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [subject] }) =>
          ['ring', 'stage', 'gate', 'approval'].includes(String(subject)),
      }),
  });
}

export function usePlanRing(programId: string) {
  return useRingChange(programId, (request: RequestTo<typeof planRing>) => call(planRing, request));
}

export function useRemoveRing(programId: string) {
  return useRingChange(programId, (request: RequestTo<typeof removeRing>) =>
    call(removeRing, request),
  );
}
