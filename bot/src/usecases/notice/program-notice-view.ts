import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { CardKind, NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type {
  ApprovalId,
  DelegationId,
  EvidenceId,
  ProgramId,
  RegisterEntryId,
  SheetId,
  WaiverId,
} from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { decisionNews, sharedApproval } from '../approval/decision-news.js';
import { delegationNews } from '../approval/delegation-news.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { readerFrom } from '../person/reader-of.js';
import type { Ports } from '../ports.js';
import { answerNews } from '../register/answer-news.js';
import { signatureNews } from '../sheet/signature-news.js';
import { stageNews } from '../stage/stage-news.js';
import { waiverNews } from '../waiver/waiver-news.js';
import type { Asked } from './asked.js';
import { actorOf } from './asked.js';
import { entryDueView, evidenceDueView, sheetDueView } from './due-view.js';

type ProgramKind = Exclude<CardKind, `flag-${string}` | `hand-over-${string}` | `drill-${string}`>;

type DueKind = Extract<NoticeView, { due: unknown }>['kind'];

function dueThing(stores: Stores, asked: Asked<DueKind>, viewer: Actor, now: Instant) {
  const { kind, subjectId } = asked;
  switch (kind) {
    case 'sheet-expiry':
      return sheetDueView(stores, subjectId as SheetId, viewer, now);
    case 'register-overdue':
      return entryDueView(stores, subjectId as RegisterEntryId, viewer, now);
    case 'evidence-expiring':
    case 'evidence-expired':
      return evidenceDueView(stores, subjectId as EvidenceId, viewer, now);
  }
}

async function dueView(
  ports: Ports,
  stores: Stores,
  asked: Asked<DueKind>,
): Promise<NoticeView | undefined> {
  const viewer = await actorOf(stores, asked.personId);
  const due = await dueThing(stores, asked, viewer, ports.now());
  return due && { ...(await readerFrom(stores, asked.personId)), kind: asked.kind, due };
}

async function signatureView(
  ports: Ports,
  stores: Stores,
  asked: Asked<'sheet-signature'>,
): Promise<NoticeView | undefined> {
  const viewer = await actorOf(stores, asked.personId);
  const statement = await signatureNews(stores, asked.subjectId as SheetId, viewer, ports.now());
  const reader = await readerFrom(stores, asked.personId);
  return statement && { ...reader, kind: asked.kind, statement };
}

async function answerView(
  ports: Ports,
  stores: Stores,
  asked: Asked<'register-asked' | 'register-answered'>,
): Promise<NoticeView | undefined> {
  const viewer = await actorOf(stores, asked.personId);
  const id = asked.subjectId as RegisterEntryId;
  const news = await answerNews(stores, id, viewer, ports.now());
  return news && { ...(await readerFrom(stores, asked.personId)), kind: asked.kind, asked: news };
}

async function exceptionView(
  ports: Ports,
  stores: Stores,
  asked: Asked<Extract<NoticeKind, `waiver-${string}`>>,
): Promise<NoticeView | undefined> {
  const viewer = await actorOf(stores, asked.personId);
  const exception = await waiverNews(stores, asked.subjectId as WaiverId, viewer, ports.now());
  return (
    exception && { ...(await readerFrom(stores, asked.personId)), kind: asked.kind, exception }
  );
}

async function delegationView(
  ports: Ports,
  stores: Stores,
  asked: Asked<'delegation-given'>,
): Promise<NoticeView | undefined> {
  const id = asked.subjectId as DelegationId;
  const delegation = await delegationNews(stores, id, asked.personId, ports.now());
  const reader = await readerFrom(stores, asked.personId);
  return delegation && { ...reader, kind: asked.kind, delegation };
}

async function approvalView(
  ports: GatePorts,
  stores: Stores,
  asked: Asked<Extract<NoticeKind, `approval-${string}`>>,
): Promise<NoticeView | undefined> {
  const viewer = await actorOf(stores, asked.personId);
  const news = await decisionNews(ports, stores, asked.subjectId as ApprovalId, viewer);
  return news && { ...(await readerFrom(stores, asked.personId)), kind: asked.kind, ...news };
}

async function sharedView(
  ports: Ports,
  stores: Stores,
  asked: Asked<'approval-shared'>,
): Promise<NoticeView | undefined> {
  const shared = await sharedApproval(stores, asked.subjectId as ApprovalId, ports.now());
  return shared && { ...(await readerFrom(stores, asked.personId)), kind: asked.kind, shared };
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

/** Of what happens in a program beside its flags. */
export function programNoticeView(
  ports: GatePorts,
  stores: Stores,
  asked: Asked<ProgramKind>,
): Promise<NoticeView | undefined> {
  const { kind } = asked;
  switch (kind) {
    case 'sheet-signature':
      return signatureView(ports, stores, { ...asked, kind });
    case 'sheet-expiry':
    case 'register-overdue':
    case 'evidence-expiring':
    case 'evidence-expired':
      return dueView(ports, stores, { ...asked, kind });
    case 'register-asked':
    case 'register-answered':
      return answerView(ports, stores, { ...asked, kind });
    case 'approval-requested':
    case 'approval-decided':
    case 'approval-withdrawn':
    case 'approval-void':
    case 'approval-expiring':
    case 'approval-expired':
      return approvalView(ports, stores, { ...asked, kind });
    case 'approval-shared':
      return sharedView(ports, stores, { ...asked, kind });
    case 'waiver-asked':
    case 'waiver-seconded':
    case 'waiver-declined':
    case 'waiver-ended':
      return exceptionView(ports, stores, { ...asked, kind });
    case 'delegation-given':
      return delegationView(ports, stores, { ...asked, kind });
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
