import { createHash, randomBytes } from 'node:crypto';
import { gateOn } from '@causeway/bot/usecases/gate/evaluate-gate.js';
import type { GatePorts } from '@causeway/bot/usecases/gate/gate-ports.js';
import { createPersonKeys } from '@causeway/bot/store/person-keys.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import { defaultDeadlines } from '@causeway/shared/domain/escalation/deadline.js';
import type { Person, TenantRole } from '@causeway/shared/domain/person/person.js';
import { defaultWorkingTime } from '@causeway/shared/domain/person/person.js';
import type {
  Id,
  PersonId,
  ProgramId,
  TenantId,
  ToolId,
  UseCaseId,
} from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { uuidV7Maker } from '@causeway/shared/lib/uuid-v7.js';
import type { TestDatabase } from './open-test-database';
import { openTestDatabase } from './open-test-database';

/** A Tuesday at noon in UTC. */
export const tuesdayNoon = Date.parse('2026-11-17T12:00:00Z');

/** The use cases on a real database, with the clock in the test's hand. */
export class TestHouse {
  readonly ports: GatePorts;
  readonly #nextId = uuidV7Maker({
    now: () => this.now,
    fillRandom: (bytes) => bytes.set(randomBytes(bytes.length)),
  });

  private constructor(
    readonly opened: TestDatabase,
    private readonly clock: { now: Instant },
  ) {
    this.ports = {
      commands: opened.commands,
      read: (tenantId) => opened.stores(tenantId),
      now: () => this.now,
      newId: <Noun extends string>() => this.#nextId() as Id<Noun>,
      hash: (text) => createHash('sha256').update(text).digest('hex'),
      personKey: createPersonKeys(Buffer.alloc(32, 9)),
      evaluateGate: gateOn(),
      secret: () => randomBytes(32).toString('base64url'),
    };
  }

  static async open(): Promise<TestHouse> {
    const clock = { now: tuesdayNoon };
    return new TestHouse(await openTestDatabase({ clock: () => clock.now }), clock);
  }

  get now(): Instant {
    return this.clock.now;
  }

  set now(instant: Instant) {
    this.clock.now = instant;
  }

  get tenantId(): TenantId {
    return this.opened.tenantId;
  }

  close(): Promise<void> {
    return this.opened.close();
  }

  get stores() {
    return this.ports.read(this.tenantId);
  }

  /** Somebody the directory knows. */
  async person(name: string, change: Partial<Person> = {}): Promise<PersonId> {
    const id = this.#nextId() as PersonId;
    await this.ports.commands.run(this.tenantId, async (stores) => {
      stores.persons.insert({
        id,
        version: 1,
        name,
        locale: 'en',
        workingTime: defaultWorkingTime,
        absence: null,
        tenantRoles: ['employee'],
        leftAt: null,
        ...change,
      });
    });
    return id;
  }

  async actor(
    personId: PersonId,
    tenantRoles: readonly TenantRole[] = ['employee'],
  ): Promise<Actor> {
    const grants = await this.stores.grants.listOf(personId);
    return { tenantId: this.tenantId, personId, tenantRoles, grants };
  }

  async grant(programId: ProgramId, personId: PersonId, role: GrantRole): Promise<void> {
    await this.ports.commands.run(this.tenantId, async (stores) => {
      stores.grants.insert({
        id: this.#nextId() as Id<'grant'>,
        programId,
        personId,
        role,
        grantedBy: personId,
        grantedAt: this.now,
      });
    });
  }

  async tool(name: string): Promise<ToolId> {
    const id = this.#nextId() as ToolId;
    await this.ports.commands.run(this.tenantId, async (stores) => {
      stores.tools.insert({ id, version: 1, name, teamsAppIds: [], isRetired: false });
    });
    return id;
  }

  /** A program with one use case whose charter names these people. */
  async program(
    toolId: ToolId,
    people: { readonly owner: PersonId; readonly deputy: PersonId; readonly manager: PersonId },
  ): Promise<{ programId: ProgramId; useCaseId: UseCaseId }> {
    const programId = this.#nextId() as ProgramId;
    const useCaseId = this.#nextId() as UseCaseId;
    await this.ports.commands.run(this.tenantId, async (stores) => {
      const name = 'Sales coaching';
      stores.programs.insert({
        id: programId,
        version: 1,
        toolId,
        name,
        phase: 'stress-testing',
        ring: null,
        isDemo: false,
      });
      stores.useCases.insert({
        id: useCaseId,
        version: 1,
        programId,
        name: 'Preparing a call',
        isRetired: false,
      });
      stores.charters.insert({
        useCaseId,
        programId,
        version: 1,
        accountableId: people.owner,
        standard: 'Every date has a source.',
        correcting: 'Whoever sent it on tells the recipients.',
        judgeId: people.owner,
        deputyId: people.deputy,
        deadlines: defaultDeadlines,
      });
    });
    await this.grant(programId, people.owner, 'governance-owner');
    await this.grant(programId, people.deputy, 'governance-owner');
    await this.grant(programId, people.manager, 'program-manager');
    return { programId, useCaseId };
  }
}
