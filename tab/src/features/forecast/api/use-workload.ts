import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import { listUseCases } from '@causeway/shared/api/use-cases.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export type UseCases = UseCaseListView['useCases'];

/** What the work is made of. */
export function useWorkload(programId: string) {
  return useQuery({
    queryKey: subjectKey('use-case', 'list', undefined, programId),
    queryFn: () => call(listUseCases, { params: { programId } }),
  });
}
