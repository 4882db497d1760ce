import { chatCard } from '@causeway/bot/cards/chat-card.js';
import { localLinks } from '@causeway/bot/cards/links.js';
import { noticeCard } from '@causeway/bot/cards/notice-card.js';
import { createConnector } from '@causeway/bot/outbox/connector.js';
import { deliverCardUpdate } from '@causeway/bot/outbox/deliver/card-update.js';
import type { NoticePorts } from '@causeway/bot/outbox/deliver/notice.js';
import { deliverNotice } from '@causeway/bot/outbox/deliver/notice.js';
import { deliverReply } from '@causeway/bot/outbox/deliver/reply.js';
import { createPacer } from '@causeway/bot/outbox/pace.js';
import { paceConnector } from '@causeway/bot/outbox/paced-connector.js';
import { createStoreQueue } from '@causeway/bot/outbox/store-queue.js';
import { OutboxWorker } from '@causeway/bot/outbox/worker.js';
import { getNoticeView } from '@causeway/bot/usecases/notice/get-notice-view.js';
import { recordDelivery } from '@causeway/bot/usecases/notice/record-delivery.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { SmallCompany } from '../harness/small-company';
import { StubConnector } from '../harness/stub-connector';

const links = localLinks('http://127.0.0.1:3978');

/** A worker that delivers a small company's messages to a stub. */
export class OutboxHouse {
  readonly tokens: string[] = [];
  readonly errors: unknown[] = [];
  readonly worker: OutboxWorker;
  isAllowed = true;

  private constructor(
    readonly company: SmallCompany,
    readonly stub: StubConnector,
  ) {
    const { house } = company;
    const { ports } = house;
    const connector = paceConnector(
      createConnector({
        getToken: async (which) => {
          this.tokens.push(which);
          return which;
        },
        isAllowed: () => this.isAllowed,
        timeoutMs: 400,
      }),
      createPacer(),
    );
    const noticePorts: NoticePorts = {
      ...ports,
      connector,
      drawNotice: async (tenantId, notice) => {
        const view = await getNoticeView(ports, tenantId, notice);
        return view && noticeCard(view, links);
      },
      recordDelivery: (tenantId, delivery) => recordDelivery(ports, tenantId, delivery),
      newChats: { serviceUrl: stub.serviceUrl, botId: '28:bot' },
    };
    const drawReply = async (_: unknown, { reply }: { reply: { kind: string } }) =>
      reply.kind === 'help'
        ? chatCard({ kind: 'help' }, { locale: 'en', timeZone: 'UTC' }, links)
        : undefined;
    this.worker = new OutboxWorker({
      queue: createStoreQueue(house.opened.database),
      deliverers: new Map([
        ['notice', deliverNotice(noticePorts)],
        ['card-update', deliverCardUpdate(noticePorts)],
        ['reply', deliverReply({ ...noticePorts, drawReply })],
      ]),
      worker: 'test',
      random: () => 0,
      onError: (error) => this.errors.push(error),
      pollMs: 20,
    });
  }

  static async open(): Promise<OutboxHouse> {
    return new OutboxHouse(await SmallCompany.open(), await StubConnector.open());
  }

  /** The first request of a process takes longer than the time-out here. */
  static async warmUp(): Promise<void> {
    const stub = await StubConnector.open();
    await fetch(stub.serviceUrl, { method: 'POST', body: '{}' });
    await stub.close();
  }

  async close(): Promise<void> {
    this.stub.behave = () => ({ kind: 'answer', status: 201 });
    await this.worker.stop();
    await this.company.close();
    await this.stub.close();
    if (this.errors.length > 0) throw this.errors[0];
  }

  async chat(...names: readonly ('mara' | 'olu')[]): Promise<void> {
    const { house, ids } = this.company;
    await house.ports.commands.run(house.tenantId, async (stores) => {
      for (const name of names) {
        stores.conversations.upsert({
          personId: ids[name],
          conversationId: `chat-${name}`,
          serviceUrl: this.stub.serviceUrl,
          botId: '28:bot',
        });
      }
    });
  }

  sentTo(conversationId: string) {
    return this.stub.received.filter((each) => each.conversationId === conversationId);
  }

  async receipt() {
    const { house, ids } = this.company;
    const notices = await house.stores.notices.list(ids.mara, undefined, 10);
    return notices.find(({ kind }) => kind === 'flag-receipt');
  }

  /** How the delivery of Mara's receipt ended, as soon as it has. */
  async delivery(): Promise<string> {
    let state = 'waiting';
    await until(async () => {
      state = (await this.receipt())?.delivery ?? state;
      return state !== 'waiting';
    });
    return state;
  }

  async raise() {
    this.worker.start();
    const flag = await this.company.raise();
    this.worker.kick();
    return flag;
  }

  /** The clock of the database is in our hand: a pause passes when we say so. */
  passTime(ms: number): void {
    this.company.house.now += ms;
    this.worker.kick();
  }
}

export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Not within fifteen seconds: ${isSo.toString()}`);
    await sleep(10);
  }
}
