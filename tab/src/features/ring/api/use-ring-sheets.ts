import { listSheets } from '@causeway/shared/api/sheets.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** The kinds of statements about one stage that are in force. */
export function useRingSheets(programId: string, ring: number) {
  return useQuery({
    queryKey: subjectKey('sheet', 'list', undefined, programId),
    queryFn: () => call(listSheets, { params: { programId } }),
    select: ({ sheets }) =>
      sheets
        .filter(({ subject, inForce }) => subject === `ring-${ring}` && inForce !== null)
        .map(({ kind }) => kind),
  });
}
