import type { StatusLine } from '@causeway/shared/api/chat-reply.js';
import type { Stop } from '@causeway/shared/domain/program/stage.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';

/** What is stopped and where, for everybody; why is for those who decide. */
export function sayStops(
  stops: readonly Stop[],
  useCaseNames: ReadonlyMap<UseCaseId, string>,
): StatusLine['stops'] {
  return stops.map(({ kind, scope }) => ({
    kind,
    ring: scope.ring,
    useCaseName: scope.useCaseId && (useCaseNames.get(scope.useCaseId) ?? null),
  }));
}
