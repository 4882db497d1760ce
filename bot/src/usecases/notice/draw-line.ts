import type { NoticeLine } from '@causeway/shared/api/mine.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { excerptOf } from '@causeway/shared/domain/flag/excerpt.js';
import type { Notice, NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import { noticeSubject } from '@causeway/shared/domain/notice/notice.js';
import type { ApprovalId, DrillId, FlagId, HandOverId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { loadAuthorities, wantedVoices } from '../approval/authorities.js';
import { drawProgramLine } from './draw-program-line.js';

export type Drawn = Pick<
  NoticeLine,
  'excerpt' | 'toolName' | 'answerText' | 'about' | 'waitsForYou'
>;

/** Of something that is not there any more. */
const gone: Drawn = {
  excerpt: '',
  toolName: null,
  answerText: null,
  about: null,
  waitsForYou: false,
};

async function drawFlag(stores: Stores, id: FlagId): Promise<Partial<Drawn>> {
  const flag = await stores.flags.get(id);
  if (!flag) return {};
  const { answer, dismissal } = flag.triage;
  const { text, toolName } = flag.report;
  const answerText = answer?.text ?? dismissal?.text ?? null;
  return { excerpt: excerptOf(text), toolName, answerText };
}

async function drawHandOver(stores: Stores, id: HandOverId): Promise<Partial<Drawn>> {
  const handOver = await stores.handOvers.get(id);
  if (!handOver) return {};
  const { text, toolName, answer } = handOver;
  return { excerpt: excerptOf(text), toolName, answerText: answer?.text ?? null };
}

async function drawDrill(
  stores: Stores,
  id: DrillId,
  { kind, personId }: Notice,
): Promise<Partial<Drawn>> {
  const drill = await stores.drills.get(id);
  const useCase = drill && (await stores.useCases.get(drill.useCaseId));
  if (!useCase) return {};
  const waitsForYou = kind === 'drill-ask' && drill.ask?.personId === personId;
  const { programId, id: subject, name: excerpt } = useCase;
  const called = { facts: {}, names: {} };
  return { excerpt, about: { programId, what: '', title: null, called, subject }, waitsForYou };
}

const asking: ReadonlySet<NoticeKind> = new Set(['approval-requested', 'approval-expiring']);

/** Whether this person's word would still count. */
async function isAsked(
  stores: Stores,
  approval: Approval,
  { kind, personId }: Notice,
  now: Instant,
): Promise<boolean> {
  const isOpen = approval.state === 'open' && now < approval.expiresAt;
  if (!isOpen || !asking.has(kind)) return false;
  const authorities = await loadAuthorities(stores, approval.programId, now);
  const hands = await stores.snapshots.measuredBy([approval.snapshotId]);
  const measuredBy = hands.get(approval.snapshotId) ?? [];
  return wantedVoices(approval, personId, authorities, measuredBy).length > 0;
}

async function drawApproval(stores: Stores, notice: Notice, now: Instant): Promise<Partial<Drawn>> {
  const approval = await stores.approvals.get(notice.subjectId as ApprovalId);
  if (!approval) return {};
  const waitsForYou = await isAsked(stores, approval, notice, now);
  return { ...(await drawProgramLine(stores, 'approval', approval.id)), waitsForYou };
}

function drawn(stores: Stores, notice: Notice, now: Instant): Promise<Partial<Drawn>> {
  const { kind, subjectId } = notice;
  const subject = noticeSubject(kind);
  switch (subject) {
    case 'flag':
      return drawFlag(stores, subjectId as FlagId);
    case 'hand-over':
      return drawHandOver(stores, subjectId as HandOverId);
    case 'drill':
      return drawDrill(stores, subjectId as DrillId, notice);
    case 'approval':
      return drawApproval(stores, notice, now);
    default:
      return drawProgramLine(stores, subject, subjectId);
  }
}

/** What a line of the inbox says, from how its subject is now. */
export async function drawLine(stores: Stores, notice: Notice, now: Instant): Promise<Drawn> {
  return { ...gone, ...(await drawn(stores, notice, now)) };
}
