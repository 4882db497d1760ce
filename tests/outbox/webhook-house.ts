import { createUrlCheck } from '@causeway/bot/outbox/check-webhook-url.js';
import { deliverWebhook } from '@causeway/bot/outbox/deliver/webhook.js';
import { createWebhookPost } from '@causeway/bot/outbox/post-webhook.js';
import { createStoreQueue } from '@causeway/bot/outbox/store-queue.js';
import type { TenantGate } from '@causeway/bot/outbox/tenant-gate.js';
import { createTenantGate } from '@causeway/bot/outbox/tenant-gate.js';
import type { AddressPolicy } from '@causeway/bot/outbox/webhook-address.js';
import { OutboxWorker } from '@causeway/bot/outbox/worker.js';
import { resumeStage } from '@causeway/bot/usecases/stage/resume-stage.js';
import { stopStage } from '@causeway/bot/usecases/stage/stop-stage.js';
import { failWebhookDelivery } from '@causeway/bot/usecases/webhook/fail-webhook-delivery.js';
import { listWebhookDeliveries } from '@causeway/bot/usecases/webhook/list-webhook-deliveries.js';
import { makeWebhook } from '@causeway/bot/usecases/webhook/make-webhook.js';
import { recordWebhookAttempt } from '@causeway/bot/usecases/webhook/record-webhook-attempt.js';
import type { WebhookPorts } from '@causeway/bot/usecases/webhook/webhook-ports.js';
import type {
  WebhookDeliveryView,
  WebhookView,
  WebhookWithSecret,
} from '@causeway/shared/api/webhooks.js';
import type { WebhookEvent } from '@causeway/shared/domain/webhook/webhook.js';
import { webhookEvents } from '@causeway/shared/domain/webhook/webhook.js';
import { expectDone } from '../harness/expect-done';
import { StageCompany } from '../harness/stage-company';
import { WebhookReceiver } from '../harness/webhook-receiver';
import { until } from './outbox-house';

/** Everything is on loopback here, as on a developer's machine. */
const policy: AddressPolicy = { loopback: 'allowed', hosts: undefined };

interface HouseOptions {
  readonly timeoutMs?: number;
  readonly gate?: TenantGate;
}

/** A program whose messages to other systems leave over HTTP; those to people are only counted. */
export class WebhookHouse {
  readonly errors: unknown[] = [];
  readonly ports: WebhookPorts;
  readonly worker: OutboxWorker;
  toldPeople = 0;
  readonly #receivers: WebhookReceiver[] = [];

  private constructor(
    readonly company: StageCompany,
    { timeoutMs, gate }: HouseOptions,
  ) {
    const { house, ports } = company;
    // The public library takes no message that is older than a few minutes.
    house.now = Date.now();
    this.ports = { ...ports, checkUrl: createUrlCheck(policy) };
    const webhooks = deliverWebhook({
      ...ports,
      post: createWebhookPost({ policy, ...(timeoutMs !== undefined && { timeoutMs }) }),
      recordAttempt: (tenantId, tried) => recordWebhookAttempt(ports, tenantId, tried),
      recordFailure: (tenantId, failed) => failWebhookDelivery(ports, tenantId, failed),
    });
    const tellPerson = async () => {
      this.toldPeople += 1;
      return { kind: 'done' } as const;
    };
    const people = { deliver: tellPerson, gaveUp: () => Promise.resolve() };
    this.worker = new OutboxWorker({
      queue: createStoreQueue(house.opened.database),
      deliverers: new Map([
        ['webhook', webhooks],
        ['notice', people],
        ['card-update', people],
      ]),
      worker: 'test',
      random: () => 0,
      onError: (error) => this.errors.push(error),
      pollMs: 20,
      gate: gate ?? createTenantGate(),
    });
  }

  static async open(
    options: HouseOptions = {},
    stage: Parameters<typeof StageCompany.open>[0] = { phase: 'infrastructure-build' },
  ): Promise<WebhookHouse> {
    const house = new WebhookHouse(await StageCompany.open(stage), options);
    house.worker.start();
    return house;
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.company.close();
    for (const receiver of this.#receivers) await receiver.close();
    if (this.errors.length > 0) throw this.errors[0];
  }

  async receiver(): Promise<WebhookReceiver> {
    const receiver = await WebhookReceiver.open();
    this.#receivers.push(receiver);
    return receiver;
  }

  get programId() {
    return this.company.programId;
  }

  manager() {
    return this.company.actor('pavel');
  }

  async make(
    url: string,
    name = 'Gateway',
    events: readonly WebhookEvent[] = webhookEvents,
  ): Promise<WebhookWithSecret> {
    const { ports, programId } = this;
    return expectDone(
      await makeWebhook(ports, await this.manager(), { programId, name, url, events }),
    );
  }

  of({ id }: WebhookView) {
    return { programId: this.programId, webhookId: id };
  }

  /** Newest first. */
  async deliveries(webhook: WebhookView): Promise<readonly WebhookDeliveryView[]> {
    const listed = await listWebhookDeliveries(this.ports, await this.manager(), this.of(webhook));
    return expectDone(listed).deliveries;
  }

  /** The newest delivery, as soon as it is as wanted. */
  async newest(
    webhook: WebhookView,
    isSo: (delivery: WebhookDeliveryView) => boolean,
  ): Promise<WebhookDeliveryView> {
    let found: WebhookDeliveryView | undefined;
    await until(async () => {
      [found] = await this.deliveries(webhook);
      return found !== undefined && isSo(found);
    });
    if (!found) throw new Error('Nothing was delivered');
    return found;
  }

  async stop(kind: 'halt' | 'hold', reason = 'Made-up dates.') {
    const { programId, ports } = this;
    const command = { programId, kind, ring: null, useCaseId: null, reason };
    const stage = expectDone(await stopStage(ports, await this.company.actor('olu'), command));
    this.worker.kick();
    const stopId = stage.stops.at(-1)?.id;
    if (!stopId) throw new Error('Nothing was stopped');
    return stopId;
  }

  async resume(stopId: Awaited<ReturnType<WebhookHouse['stop']>>, reason = 'It was found.') {
    const { programId, ports } = this;
    const actor = await this.company.actor('olu');
    expectDone(await resumeStage(ports, actor, { programId, stopId, reason }));
    this.worker.kick();
  }

  /** The clock of the database is in our hand: a pause passes when we say so, once it has begun. */
  async passTime(ms: number): Promise<void> {
    const { database } = this.company.house.opened;
    const underWay = database.reader
      .selectFrom('outbox')
      .select('outbox_id')
      .where('claim_id', 'is not', null)
      .compile();
    await until(
      async () => (await database.read({ sql: underWay.sql, parameters: [] })).length === 0,
    );
    this.company.house.now += ms;
    this.worker.kick();
  }

  async recorded(webhook: WebhookView) {
    return this.company.house.stores.ledger.listOf('webhook', webhook.id);
  }
}
