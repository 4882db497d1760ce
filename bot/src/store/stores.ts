import type { TenantId } from '@causeway/shared/lib/ids.js';
import { createAcknowledgementStore, type AcknowledgementStore } from './acknowledgement-store.js';
import { createApiKeyStore, type ApiKeyStore } from './api-key-store.js';
import { createApprovalRuleStore, type ApprovalRuleStore } from './approval-rule-store.js';
import { createApprovalStore, type ApprovalStore } from './approval-store.js';
import { createAttachmentStore, type AttachmentStore } from './attachment-store.js';
import { createCharterStore, type CharterStore } from './charter-store.js';
import { createCohortRuleStore, type CohortRuleStore } from './cohort-rule-store.js';
import { createConversationStore, type ConversationStore } from './conversation-store.js';
import { createCriterionStore, type CriterionStore } from './criterion-store.js';
import { createDelegationStore, type DelegationStore } from './delegation-store.js';
import { createDrillStore, type DrillStore } from './drill-store.js';
import { createEditionStore, type EditionStore } from './edition-store.js';
import { createEvidenceStore, type EvidenceStore } from './evidence-store.js';
import { createFlagStore, type FlagStore } from './flag-store.js';
import { createForecastStore, type ForecastStore } from './forecast-store.js';
import { createGateTemplateStore, type GateTemplateStore } from './gate-template-store.js';
import { createAccessStore, type AccessStore } from './grant-store.js';
import { createHandOverStore, type HandOverStore } from './hand-over-store.js';
import { createIdempotencyStore, type IdempotencyStore } from './idempotency-store.js';
import { createImportMappingStore, type ImportMappingStore } from './import-mapping-store.js';
import { createLabelStore, type LabelStore } from './label-store.js';
import type { KeptName } from '../db/kept-values.js';
import type { LedgerKeys } from './ledger-keys.js';
import { createLedgerProofStore, type LedgerProofStore } from './ledger-proof-store.js';
import { createLedgerStore, type LedgerStore } from './ledger-store.js';
import { createNoticeStore, type NoticeStore } from './notice-store.js';
import {
  createObservationCellsStore,
  type ObservationCellsStore,
} from './observation-cells-store.js';
import { createObservationStore, type ObservationStore } from './observation-store.js';
import { createOutboxStore, type OutboxStore } from './outbox-store.js';
import { createParticipantStore, type ParticipantStore } from './participant-store.js';
import { createPersonStore, type PersonStore } from './person-store.js';
import { createPersonUseStore, type PersonUseStore } from './person-use-store.js';
import { createProgramStore, type ProgramStore } from './program-store.js';
import { createRegisterStore, type RegisterStore } from './register-store.js';
import { createSheetStore, type SheetStore } from './sheet-store.js';
import { createRollupStore, type RollupStore } from './rollup-store.js';
import { createCardStore, type CardStore } from './sent-card-store.js';
import type { Session } from './session.js';
import { BoundStageStores, type StageStores } from './stage-stores.js';
import { createSnapshotStore, type SnapshotStore } from './snapshot-store.js';
import { createTallyStore, type TallyStore } from './tally-store.js';
import { createTimerStore, type TimerStore } from './timer-store.js';
import { createToolStore, type ToolStore } from './tool-store.js';
import { createUseCaseStore, type UseCaseStore } from './use-case-store.js';
import { createWaiverStore, type WaiverStore } from './waiver-store.js';
import { createWindowStore, type WindowStore } from './window-store.js';

/** Every store of one tenant, bound to one unit of work. */
export interface Stores extends StageStores {
  readonly tenantId: TenantId;
  readonly flags: FlagStore;
  readonly handOvers: HandOverStore;
  readonly drills: DrillStore;
  readonly charters: CharterStore;
  readonly programs: ProgramStore;
  readonly useCases: UseCaseStore;
  readonly tools: ToolStore;
  readonly grants: AccessStore;
  readonly persons: PersonStore;
  readonly conversations: ConversationStore;
  readonly attachments: AttachmentStore;
  readonly notices: NoticeStore;
  readonly outbox: OutboxStore;
  readonly sentCards: CardStore;
  readonly criteria: CriterionStore;
  readonly forecasts: ForecastStore;
  readonly timers: TimerStore;
  readonly ledger: LedgerStore;
  readonly ledgerProofs: LedgerProofStore;
  readonly idempotency: IdempotencyStore;
  readonly apiKeys: ApiKeyStore;
  readonly observations: ObservationStore;
  readonly observationCells: ObservationCellsStore;
  readonly tallies: TallyStore;
  readonly personUses: PersonUseStore;
  readonly rollups: RollupStore;
  readonly editions: EditionStore;
  readonly participants: ParticipantStore;
  readonly labels: LabelStore;
  readonly cohortRules: CohortRuleStore;
  readonly windows: WindowStore;
  readonly importMappings: ImportMappingStore;
  readonly sheets: SheetStore;
  readonly acknowledgements: AcknowledgementStore;
  readonly registers: RegisterStore;
  readonly gateTemplates: GateTemplateStore;
  readonly evidence: EvidenceStore;
  readonly waivers: WaiverStore;
  readonly snapshots: SnapshotStore;
  readonly approvals: ApprovalStore;
  readonly approvalRules: ApprovalRuleStore;
  readonly delegations: DelegationStore;
  /** What `work` answers from the stores it is given, kept until something it read is written. */
  kept<Value>(name: KeptName, work: (stores: Stores) => Promise<Value>): Promise<Value>;
}

class BoundStores extends BoundStageStores implements Stores {
  #ledger: LedgerStore | undefined;
  #ledgerProofs: LedgerProofStore | undefined;

  constructor(
    session: Session,
    private readonly keys: LedgerKeys,
  ) {
    super(session);
  }

  get tenantId(): TenantId {
    return this.session.tenantId;
  }

  kept<Value>(name: KeptName, work: (stores: Stores) => Promise<Value>): Promise<Value> {
    return this.session.kept(name, (session) => work(bindStores(session, this.keys)));
  }

  get flags(): FlagStore {
    return this.made(createFlagStore);
  }

  get handOvers(): HandOverStore {
    return this.made(createHandOverStore);
  }

  get drills(): DrillStore {
    return this.made(createDrillStore);
  }

  get charters(): CharterStore {
    return this.made(createCharterStore);
  }

  get programs(): ProgramStore {
    return this.made(createProgramStore);
  }

  get useCases(): UseCaseStore {
    return this.made(createUseCaseStore);
  }

  get tools(): ToolStore {
    return this.made(createToolStore);
  }

  get grants(): AccessStore {
    return this.made(createAccessStore);
  }

  get persons(): PersonStore {
    return this.made(createPersonStore);
  }

  get conversations(): ConversationStore {
    return this.made(createConversationStore);
  }

  get attachments(): AttachmentStore {
    return this.made(createAttachmentStore);
  }

  get notices(): NoticeStore {
    return this.made(createNoticeStore);
  }

  get outbox(): OutboxStore {
    return this.made(createOutboxStore);
  }

  get sentCards(): CardStore {
    return this.made(createCardStore);
  }

  get criteria(): CriterionStore {
    return this.made(createCriterionStore);
  }

  get forecasts(): ForecastStore {
    return this.made(createForecastStore);
  }

  get timers(): TimerStore {
    return this.made(createTimerStore);
  }

  get ledger(): LedgerStore {
    return (this.#ledger ??= createLedgerStore(this.session, this.keys));
  }

  get ledgerProofs(): LedgerProofStore {
    return (this.#ledgerProofs ??= createLedgerProofStore(this.session, this.keys));
  }

  get idempotency(): IdempotencyStore {
    return this.made(createIdempotencyStore);
  }

  get importMappings(): ImportMappingStore {
    return this.made(createImportMappingStore);
  }

  get apiKeys(): ApiKeyStore {
    return this.made(createApiKeyStore);
  }

  get sheets(): SheetStore {
    return this.made(createSheetStore);
  }

  get acknowledgements(): AcknowledgementStore {
    return this.made(createAcknowledgementStore);
  }

  get gateTemplates(): GateTemplateStore {
    return this.made(createGateTemplateStore);
  }

  get registers(): RegisterStore {
    return this.made(createRegisterStore);
  }

  get observations(): ObservationStore {
    return this.made(createObservationStore);
  }

  get observationCells(): ObservationCellsStore {
    return this.made(createObservationCellsStore);
  }

  get tallies(): TallyStore {
    return this.made(createTallyStore);
  }

  get personUses(): PersonUseStore {
    return this.made(createPersonUseStore);
  }

  get rollups(): RollupStore {
    return this.made(createRollupStore);
  }

  get editions(): EditionStore {
    return this.made(createEditionStore);
  }

  get participants(): ParticipantStore {
    return this.made(createParticipantStore);
  }

  get labels(): LabelStore {
    return this.made(createLabelStore);
  }

  get cohortRules(): CohortRuleStore {
    return this.made(createCohortRuleStore);
  }

  get windows(): WindowStore {
    return this.made(createWindowStore);
  }

  get evidence(): EvidenceStore {
    return this.made(createEvidenceStore);
  }

  get waivers(): WaiverStore {
    return this.made(createWaiverStore);
  }

  get snapshots(): SnapshotStore {
    return this.made(createSnapshotStore);
  }

  get approvals(): ApprovalStore {
    return this.made(createApprovalStore);
  }

  get approvalRules(): ApprovalRuleStore {
    return this.made(createApprovalRuleStore);
  }

  get delegations(): DelegationStore {
    return this.made(createDelegationStore);
  }
}

export function bindStores(session: Session, keys: LedgerKeys): Stores {
  return new BoundStores(session, keys);
}
