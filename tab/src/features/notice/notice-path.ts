import type { NoticeLine } from '@causeway/shared/api/mine.js';

const reporterKinds = new Set([
  'flag-receipt',
  'flag-question',
  'flag-answered',
  'flag-dismissed',
  'flag-back-in-triage',
]);

/** The page a message leads to, where there is one. A test alarm is acknowledged where it is told; its result stands with the use case. */
export function noticePath(notice: NoticeLine): string | undefined {
  if (notice.kind.startsWith('hand-over')) return `/hand-overs/${notice.subjectId}`;
  if (!notice.kind.startsWith('flag')) return undefined;
  return reporterKinds.has(notice.kind)
    ? `/flags/${notice.subjectId}`
    : `/board/flags/${notice.subjectId}`;
}
