import type { NoticeLine } from '@causeway/shared/api/mine.js';
import type { NoticeSubject } from '@causeway/shared/domain/notice/notice.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import { subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import type {
  ApprovalId,
  DelegationId,
  EvidenceId,
  ProgramId,
  RegisterEntryId,
  SheetId,
  WaiverId,
} from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { callCriteria } from '../criterion/call-criteria.js';

type Line = Pick<NoticeLine, 'excerpt' | 'answerText' | 'about'>;
type About = NonNullable<NoticeLine['about']>;
type ProgramSubject = Exclude<NoticeSubject, 'flag' | 'hand-over' | 'drill'>;

/** What a thing in a program is, and what somebody said about it last. */
interface Found extends Partial<Omit<About, 'programId'>> {
  readonly programId: ProgramId;
  readonly answerText?: string | null;
}

async function findWaiver(stores: Stores, id: WaiverId): Promise<Found | undefined> {
  const waiver = await stores.waivers.get(id);
  if (!waiver) return undefined;
  const { programId, criterion, withdrawal, decline } = waiver;
  const calledBy = await callCriteria(stores, [criterion]);
  const answerText = (withdrawal ?? decline)?.reason ?? null;
  return { programId, what: criterion, called: calledBy(criterion), answerText };
}

async function findEntry(stores: Stores, id: RegisterEntryId): Promise<Found | undefined> {
  const entry = await stores.registers.get(id);
  const what = entry?.values['what'];
  const title = typeof what === 'string' ? what : null;
  return entry && { programId: entry.programId, what: entry.kind, title };
}

async function find(
  stores: Stores,
  subject: ProgramSubject,
  id: string,
): Promise<Found | undefined> {
  switch (subject) {
    case 'sheet': {
      const sheet = await stores.sheets.get(id as SheetId);
      return sheet && { ...sheet, what: sheet.kind, subject: subjectKey(sheet.subject) };
    }
    case 'register':
      return findEntry(stores, id as RegisterEntryId);
    case 'approval': {
      const approval = await stores.approvals.get(id as ApprovalId);
      const no = approval?.verdicts.find(({ verdict }) => verdict === 'reject');
      return (
        approval && {
          programId: approval.programId,
          what: transitionKey(approval.transition),
          answerText: no?.reason ?? null,
        }
      );
    }
    case 'waiver':
      return findWaiver(stores, id as WaiverId);
    case 'evidence': {
      const evidence = await stores.evidence.get(id as EvidenceId);
      return evidence && { programId: evidence.programId, title: evidence.finding.title };
    }
    case 'delegation': {
      const delegation = await stores.delegations.get(id as DelegationId);
      return delegation && { programId: delegation.programId };
    }
    case 'stage': {
      const stage = await stores.stages.get(id as ProgramId);
      return { programId: id as ProgramId, answerText: stage?.end?.reason ?? null };
    }
  }
}

/** Of what happens in a program: its name, what it is about there, and what was said. */
export async function drawProgramLine(
  stores: Stores,
  subject: ProgramSubject,
  subjectId: string,
): Promise<Partial<Line>> {
  const found = await find(stores, subject, subjectId);
  const program = found && (await stores.programs.get(found.programId));
  if (!program) return {};
  const { what = '', title = null, called = { facts: {}, names: {} } } = found;
  const about = { programId: program.id, what, title, called, subject: found.subject ?? null };
  return { excerpt: program.name, answerText: found.answerText ?? null, about };
}
