import type { ApprovalPage, DelegationView } from '@causeway/shared/api/approvals.js';
import {
  approvalPageSchema,
  getApproval,
  listApprovalRules,
  listApprovals,
  listDelegations,
} from '@causeway/shared/api/approvals.js';
import { listEvidence } from '@causeway/shared/api/evidence.js';
import type { GateView } from '@causeway/shared/api/gates.js';
import { gateSchema, getGate } from '@causeway/shared/api/gates.js';
import { listRings } from '@causeway/shared/api/rings.js';
import type { StageView } from '@causeway/shared/api/stages.js';
import { listSheets } from '@causeway/shared/api/sheets.js';
import { getStage, stageSchema } from '@causeway/shared/api/stages.js';
import { listUseCases } from '@causeway/shared/api/use-cases.js';
import { listWaivers } from '@causeway/shared/api/waivers.js';
import type { z } from 'zod';
import { CompanyApi } from './company-api.js';
import { idNumber, olga, paul, programId } from './sample.js';

const day = 86_400_000;
const now = Date.UTC(2026, 2, 4, 10);
export const approvalId = idNumber(700);
export const lena = { id: idNumber(701), name: 'Lena Legal', isAbsent: false };

export function sampleStage(part: Partial<z.input<typeof stageSchema>> = {}): StageView {
  return stageSchema.parse({
    programId,
    programName: 'Draftly rollout',
    version: 7,
    lead: paul,
    phase: 'stress-testing',
    ring: null,
    since: now - 20 * day,
    decideBy: now + 20 * day,
    isOverdue: false,
    extensions: [],
    stops: [],
    answer: null,
    steps: [],
    furthestRing: 0,
    end: null,
    next: 'phase:infrastructure-build',
    dwellEndsAt: null,
    mayDecide: true,
    mayStop: true,
    mayNameLead: true,
    ...part,
  });
}

type Result = z.input<typeof gateSchema>['results'][number];

export function sampleResult(name: string, part: Partial<Result> = {}): Result {
  return {
    name,
    source: 'process',
    outcome: 'pass',
    because: 'in-force',
    facts: {},
    furtherTrials: null,
    told: null,
    owedBy: ['program-manager'],
    mayFailureBeExcepted: false,
    waiverId: null,
    ...part,
  };
}

export function sampleGate(part: Partial<z.input<typeof gateSchema>> = {}): GateView {
  return gateSchema.parse({
    transition: 'phase:infrastructure-build',
    template: { name: 'infrastructure-build', version: 0 },
    outcome: 'fail',
    outcomeWithExceptions: 'fail',
    results: [
      sampleResult('flags-triaged', {
        outcome: 'fail',
        because: 'flags-untriaged',
        facts: { flags: 3 },
      }),
      sampleResult('blind-spots', {
        source: 'register',
        outcome: 'inconclusive',
        because: 'nothing-listed',
      }),
      sampleResult('replaces', { source: 'sheet' }),
    ],
    needs: [
      { people: [paul], role: 'program-manager', criteria: ['blind-spots'] },
      { people: [], role: 'expert-reviewer', criteria: ['flags-triaged'] },
    ],
    shortfalls: [],
    answer: '',
    names: {},
    ...part,
  });
}

export function sampleApproval(part: Partial<z.input<typeof approvalPageSchema>> = {}) {
  return approvalPageSchema.parse({
    id: approvalId,
    version: 3,
    program: { id: programId, name: 'Draftly rollout' },
    transition: { kind: 'phase', to: 'infrastructure-build' },
    state: 'open',
    note: 'We are ready.',
    requestedBy: paul,
    requestedAt: now,
    expiresAt: now + 10 * day,
    snapshotId: idNumber(702),
    snapshotHash: 'ab'.repeat(32),
    ruleVersion: 0,
    roster: [
      { role: 'approver-business', needed: 1, invited: [olga], present: [] },
      { role: 'approver-legal', needed: 1, invited: [lena], present: [] },
    ],
    missing: ['approver-business', 'approver-legal'],
    verdicts: [],
    voidedBy: [],
    endedBy: null,
    endedAt: null,
    voices: [{ role: 'approver-business', onBehalfOf: null }],
    silentBecause: null,
    mayWithdraw: false,
    takenAt: now,
    results: [
      {
        name: 'blind-spots',
        source: 'register',
        outcome: 'pass',
        because: 'in-force',
        facts: {},
        told: null,
        furtherTrials: null,
        owedBy: [],
      },
    ],
    waivers: [],
    shortfalls: [],
    forecast: null,
    answer: 'Dates are made up in long mails.',
    evidence: [],
    deciders: [
      { role: 'approver-business', person: olga, onBehalfOf: null, barredBy: null },
      { role: 'approver-legal', person: lena, onBehalfOf: null, barredBy: null },
    ],
    names: {},
    diff: null,
    decidesForViewer: null,
    sinceThen: { more: [], improved: [], isStillShown: true },
    ...part,
  });
}

/** A program behind the contract: where it stands, its gate, and questions for approval. */
export class ProgramApi extends CompanyApi {
  stage = sampleStage();
  gate: GateView | null = sampleGate();
  approvals: readonly ApprovalPage[] = [];
  delegations: readonly DelegationView[] = [];

  constructor(company: ConstructorParameters<typeof CompanyApi>[0] = {}) {
    super(company);
    this.on(getStage, () => this.stage);
    this.on(getGate, () => ({ gate: this.gate }));
    this.on(listWaivers, () => ({ waivers: [], mayAsk: true }));
    this.on(listRings, () => ({ rings: [], overlaps: [], suggested: [], mayPlan: true }));
    this.on(listSheets, () => ({ sheets: [] }));
    this.on(listUseCases, () => ({
      useCases: [],
      workload: { version: 0, otherPercent: 100 },
      conditionMeasures: [],
      mayEdit: true,
    }));
    this.on(listDelegations, () => ({ delegations: [...this.delegations] }));
    this.on(listApprovals, () => ({ approvals: [...this.approvals], mayRequest: true }));
    this.on(listApprovalRules, () => ({
      rules: [
        {
          transition: 'infrastructure-build' as const,
          version: 0,
          functions: [
            { role: 'governance-owner' as const, needed: 1 },
            { role: 'approver-legal' as const, needed: 1 },
          ],
          savedBy: null,
          savedAt: null,
        },
      ],
      mayEdit: false,
    }));
    this.on(listEvidence, () => ({ evidence: [], mayRecord: true }));
    this.on(getApproval, () => this.approval());
  }

  approval(): ApprovalPage {
    const [approval] = this.approvals;
    if (!approval) throw new Error('Nothing was asked here');
    return approval;
  }
}
