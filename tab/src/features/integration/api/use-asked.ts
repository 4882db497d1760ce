import { listRings } from '@causeway/shared/api/rings.js';
import { listUseCases } from '@causeway/shared/api/use-cases.js';
import { groupsAttribute } from '@causeway/shared/domain/ring/is-in-ring.js';
import { useQuery } from '@tanstack/react-query';
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

/** What the planned stages want to know of somebody, with a value of each. */
export function useAskedAttributes(programId: string) {
  return useQuery({
    queryKey: subjectKey('ring', 'list', undefined, programId),
    queryFn: () => call(listRings, { params: { programId } }),
    select: ({ rings }) => {
      const asked = rings.flatMap(({ audience }) =>
        audience.flatMap((rule): [string, string | string[]][] => {
          if (rule.by === 'attribute') return [[rule.attribute, rule.values[0] ?? '']];
          return rule.by === 'group' ? [[groupsAttribute, rule.groupIds.slice(0, 1)]] : [];
        }),
      );
      // The first stage that asks is the first whose example has to work.
      return Object.fromEntries(asked.toReversed());
    },
  });
}
