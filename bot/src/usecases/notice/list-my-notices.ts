import type { NoticeLine } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { excerptOf } from '@causeway/shared/domain/flag/excerpt.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import type { Notice, NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import { noticeSubject } from '@causeway/shared/domain/notice/notice.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type {
  ApprovalId,
  DelegationId,
  DrillId,
  EvidenceId,
  FlagId,
  HandOverId,
  NoticeId,
  ProgramId,
  RegisterEntryId,
  SheetId,
  WaiverId,
} from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import { loadAuthorities, wantedVoices } from '../approval/authorities.js';
import { cursorFrom, cursorText } from '../cursor.js';
import type { Ports } from '../ports.js';

const pageSize = 30;

type Drawn = Pick<NoticeLine, 'excerpt' | 'toolName' | 'answerText' | 'waitsForYou'>;
const gone: Drawn = { excerpt: '', toolName: null, answerText: null, waitsForYou: false };

/** The program's name, and of an exception why it ended. */
async function drawFromProgram(
  stores: Stores,
  subject: 'waiver' | 'evidence' | 'delegation',
  subjectId: string,
): Promise<Drawn> {
  const waiver = subject === 'waiver' ? await stores.waivers.get(subjectId as WaiverId) : undefined;
  const evidence =
    subject === 'evidence' ? await stores.evidence.get(subjectId as EvidenceId) : undefined;
  const about = waiver ?? evidence ?? (await stores.delegations.get(subjectId as DelegationId));
  const program = about && (await stores.programs.get(about.programId));
  const names = [program?.name, evidence?.finding.title].filter((name) => name !== undefined);
  const answerText = waiver?.withdrawal?.reason ?? null;
  return { ...gone, excerpt: names.join(' · '), answerText };
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

/** What was asked, and of a no what was said with it. */
async function drawFromApproval(stores: Stores, notice: Notice, now: Instant): Promise<Drawn> {
  const approval = await stores.approvals.get(notice.subjectId as ApprovalId);
  if (!approval) return gone;
  const program = await stores.programs.get(approval.programId);
  const no = approval.verdicts.find(({ verdict }) => verdict === 'reject');
  const waitsForYou = await isAsked(stores, approval, notice, now);
  const answerText = no?.reason ?? null;
  return { ...gone, excerpt: program?.name ?? '', answerText, waitsForYou };
}

async function draw(stores: Stores, notice: Notice, now: Instant): Promise<Drawn> {
  const { kind, subjectId, personId } = notice;
  const subject = noticeSubject(kind);
  if (subject === 'flag') {
    const flag = await stores.flags.get(subjectId as FlagId);
    if (!flag) return gone;
    const { answer, dismissal } = flag.triage;
    return {
      ...gone,
      excerpt: excerptOf(flag.report.text),
      toolName: flag.report.toolName,
      answerText: answer?.text ?? dismissal?.text ?? null,
    };
  }
  if (subject === 'hand-over') {
    const handOver = await stores.handOvers.get(subjectId as HandOverId);
    if (!handOver) return gone;
    const { text, toolName, answer } = handOver;
    return { ...gone, excerpt: excerptOf(text), toolName, answerText: answer?.text ?? null };
  }
  if (subject === 'sheet' || subject === 'register') {
    const declared =
      subject === 'sheet'
        ? await stores.sheets.get(subjectId as SheetId)
        : await stores.registers.get(subjectId as RegisterEntryId);
    const program = declared && (await stores.programs.get(declared.programId));
    return { ...gone, excerpt: program?.name ?? '' };
  }
  if (subject === 'approval') return drawFromApproval(stores, notice, now);
  if (subject === 'waiver' || subject === 'evidence' || subject === 'delegation') {
    return drawFromProgram(stores, subject, subjectId);
  }
  if (subject === 'stage') {
    const program = await stores.programs.get(subjectId as ProgramId);
    const stage = await stores.stages.get(subjectId as ProgramId);
    return { ...gone, excerpt: program?.name ?? '', answerText: stage?.end?.reason ?? null };
  }
  const drill = await stores.drills.get(subjectId as DrillId);
  const useCase = drill && (await stores.useCases.get(drill.useCaseId));
  const waitsForYou = kind === 'drill-ask' && drill?.ask?.personId === personId;
  return { ...gone, excerpt: useCase?.name ?? '', waitsForYou };
}

/** The inbox: the record of what a person was told, whether or not a message reached their chat. */
export async function listMyNotices(
  ports: Ports,
  actor: Actor,
  query: { readonly after?: string | undefined },
): Promise<Outcome<{ notices: NoticeLine[]; next: string | null }, 'invalid'>> {
  const stores = ports.read(actor.tenantId);
  const cursor = cursorFrom<{ createdAt: number; id: NoticeId }>(query.after, {
    createdAt: 'number',
    id: 'string',
  });
  if (cursor === 'unreadable') return reject('invalid');
  const notices = await stores.notices.list(actor.personId, cursor, pageSize);
  const last = notices.length === pageSize ? notices.at(-1) : undefined;
  const now = ports.now();
  const lines = notices.map(async (notice) => {
    const { id, kind, subjectId, createdAt, seenAt, delivery } = notice;
    return {
      id,
      kind,
      subjectId,
      createdAt,
      seenAt,
      delivery,
      ...(await draw(stores, notice, now)),
    };
  });
  return done({
    notices: await Promise.all(lines),
    next: last ? cursorText({ createdAt: last.createdAt, id: last.id }) : null,
  });
}
