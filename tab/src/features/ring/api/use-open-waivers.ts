import { listWaivers } from '@causeway/shared/api/waivers.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** How many exceptions are in force or asked for. */
export function useOpenWaivers(programId: string) {
  return useQuery({
    queryKey: subjectKey('waiver', 'list', undefined, programId),
    queryFn: () => call(listWaivers, { params: { programId } }),
    select: ({ waivers }) =>
      waivers.filter(({ standing }) => standing === 'asked' || standing === 'in-force').length,
  });
}
