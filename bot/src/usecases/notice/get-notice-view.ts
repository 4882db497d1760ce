import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayTriage } from '@causeway/shared/domain/access/permissions.js';
import type { NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import type { DrillId, FlagId, HandOverId, ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { viewDrill } from '../drill/view-drill.js';
import { colleaguesFor } from '../flag/list-colleagues.js';
import { viewFlag } from '../flag/view-flag.js';
import { viewMyFlag } from '../flag/view-my-flag.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { viewHandOver } from '../hand-over/view-hand-over.js';
import { readerFrom } from '../person/reader-of.js';
import type { Ports } from '../ports.js';
import type { Asked } from './asked.js';
import { actorOf } from './asked.js';
import { programNoticeView } from './program-notice-view.js';

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

/** What a card is drawn from, as things stand now. Undefined once its subject is gone. */
export async function getNoticeView(
  ports: GatePorts,
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
    default:
      return programNoticeView(ports, stores, { ...asked, kind });
  }
}
