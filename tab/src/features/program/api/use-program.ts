import { listPrograms } from '@causeway/shared/api/programs.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** Undefined data while it is asked for, null where there is no such program to see. */
export function useProgram(programId: string) {
  return useQuery({
    queryKey: subjectKey('catalogue', 'programs'),
    queryFn: () => call(listPrograms, {}),
    select: ({ programs }) => programs.find(({ id }) => id === programId) ?? null,
  });
}
