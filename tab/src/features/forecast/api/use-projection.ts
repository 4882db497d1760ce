import { previewProjection } from '@causeway/shared/api/forecasts.js';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export type ProjectionQuery = RequestTo<typeof previewProjection>['body'];

/** Reads and keeps nothing, though it is sent like a change: its mix does not fit an address. */
export function useProjection(programId: string, body: ProjectionQuery) {
  return useQuery({
    queryKey: subjectKey('measure', 'projection', programId, body),
    queryFn: () => call(previewProjection, { params: { programId }, body }),
    placeholderData: keepPreviousData,
  });
}
