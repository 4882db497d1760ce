import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayTriage } from '@causeway/shared/domain/access/permissions.js';
import type { NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type {
  ApprovalId,
  DrillId,
  FlagId,
  HandOverId,
  PersonId,
  ProgramId,
  RegisterEntryId,
  SheetId,
  TenantId,
} from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { loadApproval } from '../approval/load-approval.js';
import { viewApproval } from '../approval/view-approval.js';
import { viewDrill } from '../drill/view-drill.js';
import { colleaguesFor } from '../flag/list-colleagues.js';
import { viewFlag } from '../flag/view-flag.js';
import { viewMyFlag } from '../flag/view-my-flag.js';
import { viewHandOver } from '../hand-over/view-hand-over.js';
import { readerFrom } from '../person/reader-of.js';
import type { Ports } from '../ports.js';
import { stageNews } from '../stage/stage-news.js';
import { entryDueView, sheetDueView } from './due-view.js';

interface Asked<Kind extends NoticeKind = NoticeKind> {
  readonly kind: Kind;
  readonly subjectId: string;
  readonly personId: PersonId;
}

async function actorOf(stores: Stores, personId: PersonId): Promise<Actor> {
  const grants = await stores.grants.listOf(personId);
  return { tenantId: stores.tenantId, personId, tenantRoles: ['employee'], grants };
}

/** Somebody whose grant was taken back since is shown nothing more. */
async function maySee(stores: Stores, viewer: Actor, programId: ProgramId | null) {
  if (mayTriage(viewer, programId)) return true;
  const administrators = await stores.persons.administrators();
  return administrators.includes(viewer.personId);
}

type OwnerKind = Extract<NoticeView, { isTheirs: boolean; flag: unknown }>['kind'];

async function ownerView(
  ports: Ports,
  stores: Stores,
  asked: Asked<OwnerKind>,
): Promise<NoticeView | undefined> {
  const flag = await stores.flags.get(asked.subjectId as FlagId);
  if (!flag) return undefined;
  const now = ports.now();
  const viewer = await actorOf(stores, asked.personId);
  if (!(await maySee(stores, viewer, flag.programId))) return undefined;
  const { state, claim } = flag.triage;
  const isOpen = state === 'new' || state === 'in-triage' || state === 'confirmed';
  const isFree = claim === null || claim.personId === asked.personId;
  return {
    ...(await readerFrom(stores, asked.personId)),
    kind: asked.kind,
    flag: await viewFlag(stores, flag, viewer, now),
    isTheirs: isOpen && isFree && mayTriage(viewer, flag.programId),
    colleagues: await colleaguesFor(stores, flag, now),
  };
}

async function handOverView(
  ports: Ports,
  stores: Stores,
  asked: Asked<Extract<NoticeKind, `hand-over-${string}`>>,
): Promise<NoticeView | undefined> {
  const handOver = await stores.handOvers.get(asked.subjectId as HandOverId);
  if (!handOver) return undefined;
  const now = ports.now();
  const page = await viewHandOver(stores, handOver, asked.personId, now);
  const colleagues = await colleaguesFor(stores, handOver, now);
  const reader = await readerFrom(stores, asked.personId);
  return { ...reader, kind: asked.kind, handOver: page, colleagues };
}

async function drillView(
  ports: Ports,
  stores: Stores,
  asked: Asked<Extract<NoticeKind, `drill-${string}`>>,
): Promise<NoticeView | undefined> {
  const drill = await stores.drills.get(asked.subjectId as DrillId);
  if (!drill) return undefined;
  const useCase = await stores.useCases.get(drill.useCaseId);
  return {
    ...(await readerFrom(stores, asked.personId)),
    kind: asked.kind,
    drill: await viewDrill(stores, drill, ports.now()),
    useCaseName: useCase?.name ?? '',
    isTheirs: drill.ask?.personId === asked.personId,
  };
}

async function dueView(
  ports: Ports,
  stores: Stores,
  asked: Asked<'sheet-expiry' | 'register-overdue'>,
): Promise<NoticeView | undefined> {
  const viewer = await actorOf(stores, asked.personId);
  const now = ports.now();
  const due =
    asked.kind === 'sheet-expiry'
      ? await sheetDueView(stores, asked.subjectId as SheetId, viewer, now)
      : await entryDueView(stores, asked.subjectId as RegisterEntryId, viewer, now);
  return due && { ...(await readerFrom(stores, asked.personId)), kind: asked.kind, due };
}

async function approvalView(
  ports: Ports,
  stores: Stores,
  asked: Asked<Extract<NoticeKind, `approval-${string}`>>,
): Promise<NoticeView | undefined> {
  const now = ports.now();
  const viewer = await actorOf(stores, asked.personId);
  const approval = await loadApproval(stores, viewer, asked.subjectId as ApprovalId, now);
  if (!approval) return undefined;
  return {
    ...(await readerFrom(stores, asked.personId)),
    kind: asked.kind,
    approval: await viewApproval(stores, approval, viewer, now),
  };
}

/** Whoever was told took part or runs it; what is said of it is for all of them the same. */
async function stageView(
  ports: Ports,
  stores: Stores,
  asked: Asked<Extract<NoticeKind, `stage-${string}`>>,
): Promise<NoticeView | undefined> {
  const stage = await stageNews(stores, asked.subjectId as ProgramId, ports.now());
  return stage && { ...(await readerFrom(stores, asked.personId)), kind: asked.kind, stage };
}

/** What a card is drawn from, as things stand now. Undefined once its subject is gone. */
export async function getNoticeView(
  ports: Ports,
  tenantId: TenantId,
  asked: Asked,
): Promise<NoticeView | undefined> {
  const stores = ports.read(tenantId);
  const { kind } = asked;
  switch (kind) {
    case 'flag-receipt':
    case 'flag-question':
    case 'flag-answered':
    case 'flag-dismissed':
    case 'flag-back-in-triage': {
      const flag = await stores.flags.get(asked.subjectId as FlagId);
      if (!flag || (await stores.flags.reporterOf(flag.id)) !== asked.personId) return undefined;
      const reader = await readerFrom(stores, asked.personId);
      return { ...reader, kind, flag: await viewMyFlag(stores, flag, ports.now()) };
    }
    case 'flag-ask':
    case 'flag-handed-to-you':
    case 'flag-replied':
    case 'flag-reopened':
    case 'flag-path-exhausted':
    case 'flag-correction-yours':
    case 'flag-correction-due':
      return ownerView(ports, stores, { ...asked, kind });
    case 'hand-over-receipt':
    case 'hand-over-ask':
    case 'hand-over-answered':
    case 'hand-over-path-exhausted':
      return handOverView(ports, stores, { ...asked, kind });
    case 'drill-ask':
    case 'drill-ended':
      return drillView(ports, stores, { ...asked, kind });
    case 'sheet-expiry':
    case 'register-overdue':
      return dueView(ports, stores, { ...asked, kind });
    case 'approval-requested':
    case 'approval-decided':
    case 'approval-void':
    case 'approval-expiring':
    case 'approval-expired':
      return approvalView(ports, stores, { ...asked, kind });
    case 'stage-advanced':
    case 'stage-ended':
    case 'stage-held':
    case 'stage-halted':
    case 'stage-resumed':
    case 'stage-retreated':
    case 'stage-decision-near':
    case 'stage-decision-overdue':
    case 'stage-condition-met':
      return stageView(ports, stores, { ...asked, kind });
    default:
      return assertNever(kind);
  }
}
