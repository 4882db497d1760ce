import { getSheet } from '@causeway/shared/api/sheets.js';
import { subjectKey as subjectOf } from '@causeway/shared/domain/sheet/sheet-subject.js';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** The written standard of a use case; everybody may read what is in force. */
export function useRubric(programId: ProgramId, useCaseId: UseCaseId) {
  const kind = 'quality-rubric';
  const subject = subjectOf({ of: 'use-case', useCaseId });
  return useQuery({
    queryKey: subjectKey('sheet', 'page', undefined, programId, kind, subject),
    queryFn: () => call(getSheet, { params: { programId, kind, subject } }),
  });
}
