import { listEvidence } from '@causeway/shared/api/evidence.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** What an answer may rest on. */
export function useValidEvidence(programId: string) {
  return useQuery({
    queryKey: subjectKey('evidence', 'list', undefined, programId),
    queryFn: () => call(listEvidence, { params: { programId } }),
    select: ({ evidence }) => evidence.filter(({ standing }) => standing === 'valid'),
  });
}
