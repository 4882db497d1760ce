import { randomUUID } from 'node:crypto';
import type { RingPlan } from '@causeway/shared/domain/ring/ring.js';
import type { TenantId } from '@causeway/shared/lib/ids.js';
import type { Answer, Asking } from '../harness/api-client';
import { scratchFolder } from '../harness/scratch-folder';
import type { SeededRollout } from '../harness/seed-rollout';
import { seedRollout } from '../harness/seed-rollout';
import { homeTenantId } from '../harness/teams-app';
import { MatrixWorld } from './matrix-world';

const flags = '/ofrep/v1/evaluate/flags';
const reason = 'Made-up dates reached customers.';

type Rings = {
  readonly rings: readonly (RingPlan & { readonly number: number; readonly version: number })[];
};

interface Scope {
  readonly ring?: number;
  readonly useCaseId?: string;
}

/** The world of the matrix, whose program is a pilot, and beside it a program in its second ring. */
export class RolloutWorld {
  private constructor(
    readonly world: MatrixWorld,
    private readonly seeded: SeededRollout,
  ) {}

  static async open(): Promise<RolloutWorld> {
    const folder = scratchFolder('rollout');
    const seeded = await seedRollout(folder, homeTenantId as TenantId);
    const world = await MatrixWorld.open(folder);
    await world.grant(seeded.programId, 'owner', 'governance-owner');
    await world.grant(seeded.programId, 'manager', 'program-manager');
    return new RolloutWorld(world, seeded);
  }

  get programId() {
    return this.seeded.programId;
  }

  get useCaseIds() {
    return this.seeded.useCaseIds;
  }

  get origin(): string {
    return this.world.app.client.origin;
  }

  close(): Promise<void> {
    return this.world.close();
  }

  async makeKey(programId: string = this.programId): Promise<{ id: string; secret: string }> {
    const { key, secret } = await this.world.done<{ key: { id: string }; secret: string }>(
      'administrator',
      'makeApiKey',
      { params: { programId }, body: { name: `Key ${randomUUID()}` } },
    );
    return { id: key.id, secret };
  }

  /** Asks as the protocol says; without a flag for all of them. */
  ask(
    token: string | undefined,
    flag: string | undefined,
    context: object,
    more: Partial<Asking> = {},
  ): Promise<Answer> {
    const asking = { method: 'POST', path: flag === undefined ? flags : `${flags}/${flag}` };
    return this.world.app.client.ask({ ...asking, token, body: { context }, ...more });
  }

  async stop(kind: 'hold' | 'halt', scope: Scope = {}): Promise<string> {
    const body = { kind, ring: null, useCaseId: null, ...scope, reason };
    const params = { programId: this.programId };
    const { stops } = await this.world.done<{ stops: { id: string }[] }>('owner', 'stopStage', {
      params,
      body,
    });
    return stops.at(-1)?.id ?? '';
  }

  async resume(stopId: string): Promise<void> {
    const params = { programId: this.programId, stopId };
    await this.world.done('owner', 'resumeStage', { params, body: { reason } });
  }

  /** A step of the stage that is drawn from how it stands. */
  async step(name: 'retreatStage' | 'endStage'): Promise<void> {
    const params = { programId: this.programId };
    const { version } = await this.world.done<{ version: number }>('owner', 'getStage', { params });
    await this.world.done('owner', name, { params, body: { version, reason } });
  }

  async changeRing(number: number, change: Partial<RingPlan>): Promise<void> {
    const params = { programId: this.programId };
    const { rings } = await this.world.done<Rings>('owner', 'listRings', { params });
    const planned = rings.find((ring) => ring.number === number);
    const body = { ...planned, ...change, reason, orderReason: reason };
    const request = { params: { ...params, number: String(number) }, body };
    await this.world.done('owner', 'planRing', request);
  }
}
