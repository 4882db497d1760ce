import type { NoticeLine } from '@causeway/shared/api/mine.js';
import { noticeSubject } from '@causeway/shared/domain/notice/notice.js';

const reporterKinds = new Set([
  'flag-receipt',
  'flag-question',
  'flag-answered',
  'flag-dismissed',
  'flag-back-in-triage',
]);

interface ReaderOfIt {
  /** Whether the program's own pages open for them. */
  readonly hasPart: (programId: string) => boolean;
}

type About = NonNullable<NoticeLine['about']>;

function pathInProgram(notice: NoticeLine, about: About, { hasPart }: ReaderOfIt): string {
  const { kind, subjectId } = notice;
  const { programId, what, subject } = about;
  const program = `/programs/${programId}`;
  switch (noticeSubject(kind)) {
    case 'sheet':
      return `${program}/sheets/${what}/${subject ?? 'program'}`;
    case 'register':
      return `${program}/registers/${what}/${subjectId}`;
    case 'approval':
      return `/approvals/${subjectId}`;
    case 'waiver':
      return `${program}/gate?exception=${subjectId}`;
    case 'evidence':
      return `${program}/evidence`;
    case 'delegation':
      return hasPart(programId) ? `${program}/governance` : '/waiting';
    case 'drill':
      return `/charters/${subject ?? ''}`;
    default:
      return stagePath(kind, programId, hasPart(programId));
  }
}

/** Everybody a stage is open to hears of it; how it goes is theirs to read, the rest is the program's. */
function stagePath(kind: NoticeLine['kind'], programId: string, isTheirs: boolean): string {
  if (!isTheirs) return `/how/${programId}`;
  if (kind.startsWith('stage-decision')) return `/programs/${programId}#decide`;
  if (kind === 'stage-condition-met') return `/programs/${programId}/use-cases`;
  return `/programs/${programId}`;
}

/** Where what a message tells is seen and done; nothing once it is gone. */
export function noticePath(notice: NoticeLine, reader: ReaderOfIt): string | undefined {
  const { kind, subjectId, about } = notice;
  if (kind.startsWith('hand-over')) return `/hand-overs/${subjectId}`;
  if (kind.startsWith('flag')) {
    return reporterKinds.has(kind) ? `/flags/${subjectId}` : `/board/flags/${subjectId}`;
  }
  return about ? pathInProgram(notice, about, reader) : undefined;
}
