import { dryRunGate } from '@causeway/shared/api/gates.js';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

interface DryRunQuery {
  readonly weeks: number;
  /** A proposed change, instead of what is asked now. */
  readonly changeId: string | undefined;
}

export function useDryRun(programId: string, query: DryRunQuery) {
  return useQuery({
    queryKey: subjectKey('gate', 'dry-run', programId, query),
    queryFn: () => call(dryRunGate, { params: { programId }, query }),
    placeholderData: keepPreviousData,
  });
}
