import { createAccessAnswerStore, type AccessAnswerStore } from './access-answer-store.js';
import { createDispositionStore, type DispositionStore } from './disposition-store.js';
import { createGateHealthStore, type GateHealthStore } from './gate-health-store.js';
import { createPersonPageStore, type PersonPageStore } from './person-page-store.js';
import { createProgramDecisionStore, type ProgramDecisionStore } from './program-decision-store.js';
import { createRingStore, type RingStore } from './ring-store.js';
import type { Session } from './session.js';
import { createStageStore, type StageStore } from './stage-store.js';
import { createUseCaseTraitsStore, type UseCaseTraitsStore } from './use-case-traits-store.js';
import { createWebhookStore, type WebhookStore } from './webhook-store.js';
import { createWorkloadStore, type WorkloadStore } from './workload-store.js';

/** Where programs stand, who may use what there, and who else is told. */
export interface StageStores {
  readonly stages: StageStore;
  readonly rings: RingStore;
  readonly useCaseTraits: UseCaseTraitsStore;
  readonly workloads: WorkloadStore;
  readonly dispositions: DispositionStore;
  readonly accessAnswers: AccessAnswerStore;
  readonly webhooks: WebhookStore;
  readonly personPages: PersonPageStore;
  readonly gateHealth: GateHealthStore;
  readonly programDecisions: ProgramDecisionStore;
}

/** Stores are made when they are first asked for: most commands touch a few of them. */
export class BoundStageStores implements StageStores {
  readonly #made = new Map<(session: Session) => unknown, unknown>();

  constructor(protected readonly session: Session) {}

  get stages(): StageStore {
    return this.made(createStageStore);
  }

  get rings(): RingStore {
    return this.made(createRingStore);
  }

  get useCaseTraits(): UseCaseTraitsStore {
    return this.made(createUseCaseTraitsStore);
  }

  get workloads(): WorkloadStore {
    return this.made(createWorkloadStore);
  }

  get dispositions(): DispositionStore {
    return this.made(createDispositionStore);
  }

  get accessAnswers(): AccessAnswerStore {
    return this.made(createAccessAnswerStore);
  }

  get webhooks(): WebhookStore {
    return this.made(createWebhookStore);
  }

  get personPages(): PersonPageStore {
    return this.made(createPersonPageStore);
  }

  get gateHealth(): GateHealthStore {
    return this.made(createGateHealthStore);
  }

  get programDecisions(): ProgramDecisionStore {
    return this.made(createProgramDecisionStore);
  }

  protected made<Store>(create: (session: Session) => Store): Store {
    const known = this.#made.get(create);
    if (known !== undefined) return known as Store;
    const store = create(this.session);
    this.#made.set(create, store);
    return store;
  }
}
