import { listUseCases } from '@causeway/shared/api/use-cases.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** What there is to open, and what was decided about each. */
export function useUseCases(programId: string) {
  return useQuery({
    queryKey: subjectKey('use-case', 'list', undefined, programId),
    queryFn: () => call(listUseCases, { params: { programId } }),
    select: ({ useCases }) => useCases,
  });
}
