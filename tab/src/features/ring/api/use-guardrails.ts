import { listMeasures } from '@causeway/shared/api/measures.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** What the edition that holds now says of the measures that can stop a rollout. */
export function useGuardrails(programId: string) {
  return useQuery({
    queryKey: subjectKey('measure', 'list', undefined, programId),
    queryFn: () => call(listMeasures, { params: { programId } }),
    select: ({ measures }) => measures.filter((measure) => measure.class === 'guardrail'),
  });
}
