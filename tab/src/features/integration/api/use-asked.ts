import { tryAccess } from '@causeway/shared/api/access-trials.js';
import type { RingView } from '@causeway/shared/api/rings.js';
import { listRings } from '@causeway/shared/api/rings.js';
import { listUseCases } from '@causeway/shared/api/use-cases.js';
import { groupsAttribute } from '@causeway/shared/domain/ring/is-in-ring.js';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** What tools may ask about. */
export function useFlagKeys(programId: string) {
  return useQuery({
    queryKey: subjectKey('use-case', 'list', undefined, programId),
    queryFn: () => call(listUseCases, { params: { programId } }),
    select: ({ useCases }) => useCases.filter(({ isRetired }) => !isRetired),
  });
}

/** What these stages want to know of somebody, with a value of each. */
function attributesOf(rings: readonly RingView[]): Readonly<Record<string, string | string[]>> {
  const asked = rings.flatMap(({ audience }) =>
    audience.flatMap((rule): [string, string | string[]][] => {
      if (rule.by === 'attribute') return [[rule.attribute, rule.values[0] ?? '']];
      return rule.by === 'group' ? [[groupsAttribute, rule.groupIds.slice(0, 1)]] : [];
    }),
  );
  // The first stage that asks is the first whose example has to work.
  return Object.fromEntries(asked.toReversed());
}

function useRings<Picked>(programId: string, select: (rings: readonly RingView[]) => Picked) {
  return useQuery({
    queryKey: subjectKey('ring', 'list', undefined, programId),
    queryFn: () => call(listRings, { params: { programId } }),
    select: ({ rings }) => select(rings),
  });
}

/** Of all planned stages: what a tool is to send. */
export const useAskedAttributes = (programId: string) => useRings(programId, attributesOf);

/** Of the open stages: what an answer depends on right now. */
export const useAttributesThatCount = (programId: string) =>
  useRings(programId, (rings) => attributesOf(rings.filter(({ isOpen }) => isOpen)));

/** A look at somebody, so it is made when asked for and at no other time. */
export function useTryAccess() {
  return useMutation({
    mutationFn: (request: RequestTo<typeof tryAccess>) => call(tryAccess, request),
  });
}
