import { listRings } from '@causeway/shared/api/rings.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** The stages that are planned, for choosing one before anything was measured in it. */
export function useRingNumbers(programId: string) {
  return useQuery({
    queryKey: subjectKey('ring', 'list', undefined, programId),
    queryFn: () => call(listRings, { params: { programId } }),
    select: ({ rings }) => rings.map(({ number }) => number),
  });
}
