import type {
  ApprovalId,
  DrillId,
  EvidenceId,
  FlagId,
  ForecastId,
  HandOverId,
  ProgramId,
  RegisterEntryId,
  SheetId,
  TenantId,
  WaiverId,
} from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { recheckApprovals } from '../usecases/approval/recheck-approvals.js';
import { tickApproval } from '../usecases/approval/tick-approval.js';
import { recordLooks } from '../usecases/criterion/record-looks.js';
import { checkUseCases } from '../usecases/disposition/check-use-cases.js';
import { escalateDrill } from '../usecases/drill/escalate-drill.js';
import { expireEvidence } from '../usecases/evidence/expire-evidence.js';
import { escalateFlag } from '../usecases/flag/escalate-flag.js';
import { expireClaim } from '../usecases/flag/expire-claim.js';
import { remindOfCorrection } from '../usecases/flag/remind-of-correction.js';
import { scoreDueForecast } from '../usecases/forecast/score-due-forecast.js';
import { findBlindSpots } from '../usecases/gate/find-blind-spots.js';
import type { GatePorts } from '../usecases/gate/gate-ports.js';
import { lookAtGate } from '../usecases/gate/look-at-gate.js';
import { escalateHandOver } from '../usecases/hand-over/escalate-hand-over.js';
import { publishEdition } from '../usecases/measure/publish-edition.js';
import { countObservations } from '../usecases/observation/count-observations.js';
import { tellEntryOverdue } from '../usecases/register/tell-entry-overdue.js';
import { remindOfDecision } from '../usecases/stage/remind-of-decision.js';
import { tellOfEnd } from '../usecases/stage/tell-of-end.js';
import { tellSheetExpiry } from '../usecases/sheet/tell-sheet-expiry.js';
import { expireWaiver } from '../usecases/waiver/expire-waiver.js';

export interface DueTimer {
  readonly tenantId: TenantId;
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Instant;
}

/** Claimed timers come with what is needed to complete exactly that claim. */
export interface TimerQueue<Claimed extends DueTimer> {
  claim(limit: number): Promise<readonly Claimed[]>;
  complete(timer: Claimed): Promise<void>;
  retry(timer: Claimed): Promise<void>;
}

/** Long work is done in parts: with `more` it has made itself due again. */
type Due = (
  ports: GatePorts,
  tenantId: TenantId,
  subjectId: string,
) => Promise<'more' | 'idle' | void>;

/** What is due calls a use case; a new kind of deadline is a new line here and nothing else. */
const dueKinds: Readonly<Record<string, Due>> = {
  'flag-response-due': (ports, tenantId, id) =>
    escalateFlag(ports, tenantId, { flagId: id as FlagId }),
  'flag-claim-expiry': (ports, tenantId, id) =>
    expireClaim(ports, tenantId, { flagId: id as FlagId }),
  'flag-correction-due': (ports, tenantId, id) =>
    remindOfCorrection(ports, tenantId, { flagId: id as FlagId }),
  'hand-over-due': (ports, tenantId, id) =>
    escalateHandOver(ports, tenantId, { handOverId: id as HandOverId }),
  'count-observations': (ports, tenantId, id) =>
    countObservations(ports, tenantId, { programId: id as ProgramId }),
  'sheet-expiry': (ports, tenantId, id) =>
    tellSheetExpiry(ports, tenantId, { sheetId: id as SheetId }),
  'register-overdue': (ports, tenantId, id) =>
    tellEntryOverdue(ports, tenantId, { entryId: id as RegisterEntryId }),
  'evidence-expiry': (ports, tenantId, id) =>
    expireEvidence(ports, tenantId, { evidenceId: id as EvidenceId }),
  'waiver-expiry': (ports, tenantId, id) =>
    expireWaiver(ports, tenantId, { waiverId: id as WaiverId }),
  'approval-due': (ports, tenantId, id) =>
    tickApproval(ports, tenantId, { approvalId: id as ApprovalId }),
  'recheck-approvals': (ports, tenantId, id) =>
    recheckApprovals(ports, tenantId, { programId: id as ProgramId }),
  'look-at-gate': (ports, tenantId, id) =>
    lookAtGate(ports, tenantId, { programId: id as ProgramId }),
  'find-blind-spots': (ports, tenantId, id) =>
    findBlindSpots(ports, tenantId, { programId: id as ProgramId }),
  'decision-due': (ports, tenantId, id) =>
    remindOfDecision(ports, tenantId, { programId: id as ProgramId }),
  'use-cases-due': (ports, tenantId, id) =>
    checkUseCases(ports, tenantId, { programId: id as ProgramId }),
  'end-to-tell': (ports, tenantId, id) =>
    tellOfEnd(ports, tenantId, { programId: id as ProgramId }),
  'drill-due': (ports, tenantId, id) => escalateDrill(ports, tenantId, { drillId: id as DrillId }),
  'record-looks': (ports, tenantId, id) =>
    recordLooks(ports, tenantId, { programId: id as ProgramId }),
  'publish-edition': async (ports, tenantId, id) => {
    await publishEdition(ports, tenantId, { programId: id as ProgramId });
  },
  'forecast-due': (ports, tenantId, id) =>
    scoreDueForecast(ports, tenantId, { forecastId: id as ForecastId }),
};

const batchSize = 100;

/**
 * What is due is due by the database's clock. This server's may be behind it, or set back since; a use
 * case that found it too early would do nothing, and nobody would call it again.
 */
function atLeastFrom(dueAt: Instant, ports: GatePorts): GatePorts {
  return { ...ports, now: () => Math.max(ports.now(), dueAt) };
}

/** Runs what is due. A timer whose use case fails is tried again later; the others go on. */
export async function runDueTimers<Claimed extends DueTimer>(
  ports: GatePorts,
  queue: TimerQueue<Claimed>,
  failed: (timer: DueTimer, error: unknown) => void,
): Promise<'more' | 'idle'> {
  const timers = await queue.claim(batchSize);
  let hasMore = timers.length === batchSize;
  for (const timer of timers) {
    try {
      const { kind, tenantId, subjectId, dueAt } = timer;
      const due = await dueKinds[kind]?.(atLeastFrom(dueAt, ports), tenantId, subjectId);
      hasMore ||= due === 'more';
      await queue.complete(timer);
    } catch (error) {
      failed(timer, error);
      await queue.retry(timer);
    }
  }
  return hasMore ? 'more' : 'idle';
}
