import { getSheet, listSheets } from '@causeway/shared/api/sheets.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

const kind = 'retreat-plan';

/** The numbers of the stages whose way back is written down and in force. */
export function useRetreatPlans(programId: string) {
  return useQuery({
    queryKey: subjectKey('sheet', 'list', undefined, programId),
    queryFn: () => call(listSheets, { params: { programId } }),
    select: ({ sheets }) =>
      sheets
        .filter((sheet) => sheet.kind === kind && sheet.inForce !== null)
        .map(({ subject }) => Number(subject.replace('ring-', ''))),
  });
}

/** What was agreed on for going back from one stage. */
export function useRetreatPlan(programId: string, ring: number) {
  const subject = `ring-${ring}`;
  return useQuery({
    queryKey: subjectKey('sheet', 'page', undefined, programId, kind, subject),
    queryFn: () => call(getSheet, { params: { programId, kind, subject } }),
  });
}
