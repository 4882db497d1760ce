import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Standing } from '@causeway/shared/domain/program/transition.js';
import { decideStartStage } from '@causeway/shared/domain/program/decide-stage.js';
import type { Stage } from '@causeway/shared/domain/program/stage.js';
import { evolveStage } from '@causeway/shared/domain/program/evolve-stage.js';
import { nextDecisionTick } from '@causeway/shared/domain/program/decide-stage-by-clock.js';
import type { Id, PersonId, ProgramId, TenantId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs, minuteMs } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { GatePorts } from '../../usecases/gate/gate-ports.js';
import { loadStage } from '../../usecases/stage/load-stage.js';
import { nameLead } from '../../usecases/stage/name-lead.js';
import type { DemoPeople } from './demo-people.js';
import { demoPerson } from './demo-person.js';
import { demoRoles } from './demo-plan.js';
import { expectDone } from './expect-done.js';
import type { DemoProgram } from './seed-program.js';

export interface DemoHouse {
  readonly ports: GatePorts;
  readonly demo: DemoPeople;
  /** When the demo is made: what it shows lies before. */
  readonly now: Instant;
}

/** Nobody does two things at once. */
const perCommandMs = 4 * minuteMs;

/** One program of the demo on its way through its past: who does what, and on which day. */
export class DemoScene {
  #clock = 0;

  constructor(
    readonly house: DemoHouse,
    readonly program: DemoProgram,
  ) {
    this.go(program.plan.begins.daysAgo);
  }

  get clock(): Instant {
    return this.#clock;
  }

  get tenantId(): TenantId {
    return this.house.demo.tenant.id;
  }

  get of(): { readonly programId: ProgramId } {
    return { programId: this.program.id };
  }

  /** Days before the demo was made. The past goes one way. */
  go(daysAgo: number): void {
    const at = this.before(daysAgo);
    if (at < this.#clock) throw new Error(`${String(daysAgo)} days ago is over in this scene`);
    this.#clock = at;
  }

  before(daysAgo: number): Instant {
    return this.house.now - Math.round(daysAgo * dayMs);
  }

  id(key: string): PersonId {
    return demoPerson(this.house.demo, key).id;
  }

  newId<Noun extends string>(): Id<Noun> {
    return this.house.ports.newId<Noun>();
  }

  useCase(key: string): UseCaseId {
    const id = this.program.useCaseIds.get(key);
    if (!id) throw new Error(`${this.program.plan.name} has no use case ${key}`);
    return id;
  }

  read(): Stores {
    return this.house.ports.read(this.tenantId);
  }

  async stage(): Promise<Stage> {
    const stage = await this.read().stages.get(this.program.id);
    if (!stage) throw new Error('The scene has not begun');
    return stage;
  }

  /** Somebody does it, and it has to be allowed. */
  async done<Command, Value>(
    who: string,
    perform: (ports: GatePorts, actor: Actor, command: Command) => Promise<Outcome<Value>>,
    command: Command,
  ): Promise<Value> {
    return expectDone(await perform(this.#ports(), this.#actor(who), command));
  }

  /** What the clock does by itself. */
  tick<Result>(
    perform: (ports: GatePorts, tenantId: TenantId, of: DemoScene['of']) => Promise<Result>,
  ): Promise<Result> {
    return perform(this.#ports(), this.tenantId, this.of);
  }

  tickOf<Of, Result>(
    perform: (ports: GatePorts, tenantId: TenantId, of: Of) => Promise<Result>,
    of: Of,
  ): Promise<Result> {
    return perform(this.#ports(), this.tenantId, of);
  }

  /** Its record begins, with whoever leads it. */
  async begin(): Promise<void> {
    const ports = this.#ports();
    const { id, plan } = this.program;
    await ports.commands.run(this.tenantId, (stores) => loadStage(ports, stores, id));
    const { version } = await this.stage();
    const lead = { version, leadId: this.id(plan.lead), instead: null };
    await this.done('administrator-1', nameLead, { ...this.of, ...lead });
  }

  /**
   * Puts the program where the demo has it. The demo's earlier steps are not on record: nobody was
   * asked and nothing was frozen, so that they are no steps that an approval let it take.
   */
  async stepOffRecord(to: Standing): Promise<void> {
    const { id } = this.program;
    const before = await this.stage();
    const now = this.#ports().now();
    const { events } = decideStartStage({ id, ...to }, now);
    const fresh = events.reduce<Stage | undefined>(evolveStage, undefined) ?? before;
    const { leadId, version } = before;
    const after: Stage = { ...fresh, leadId, version: version + 1 };
    await this.house.ports.commands.run(this.tenantId, async (stores) => {
      const program = await stores.programs.get(id);
      if (!program) throw new Error('The scene has no program');
      stores.stages.save(before, after);
      stores.programs.save(program, { ...program, ...to, version: program.version + 1 });
      const dueAt = nextDecisionTick(after) ?? now;
      stores.timers.set({ kind: 'decision-due', subjectId: id, dueAt });
    });
  }

  #ports(): GatePorts {
    this.#clock += perCommandMs;
    const now = Math.min(this.#clock, this.house.now);
    return { ...this.house.ports, now: () => now };
  }

  #actor(key: string): Actor {
    const { plan, id: programId } = this.program;
    const { id: personId, tenantRoles } = demoPerson(this.house.demo, key);
    const held = [[plan.owner, 'governance-owner'] as const, ...demoRoles];
    const grants = held
      .filter(([holder]) => holder === key)
      .map(([, role]) => ({ programId, role }));
    return { tenantId: this.tenantId, personId, tenantRoles, grants };
  }
}
