import type { AdaptiveCard } from '@causeway/bot/cards/adaptive-card.js';
import { localLinks } from '@causeway/bot/cards/links.js';
import type { MessageHandler } from '@causeway/bot/teams/message-handler.js';
import { createMessageHandler } from '@causeway/bot/teams/message-handler.js';
import type { ChatReply } from '@causeway/shared/api/chat-reply.js';
import { replyPayloadSchema } from '@causeway/shared/api/chat-reply.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { ActivityOptions, Json } from '../harness/activities';
import { request } from '../harness/activities';
import { botAppId, teamsServiceUrl } from '../harness/bot-token';
import { SmallCompany } from '../harness/small-company';
import { claimOutbox, completeOutbox } from '@causeway/bot/store/outbox-claims.js';

/** The bot's door on a small company, without the network around it. */
export class BotHouse {
  readonly handle: MessageHandler;

  private constructor(readonly company: SmallCompany) {
    this.handle = createMessageHandler({
      ports: company.house.ports,
      policy: {
        kind: 'teams',
        tenantIds: [company.house.tenantId],
        serviceHosts: ['smba.trafficmanager.net'],
      },
      appId: botAppId,
      links: localLinks('http://127.0.0.1:3978'),
      checkToken: async () => ({ kind: 'genuine', serviceUrl: teamsServiceUrl }),
    });
  }

  static async open(): Promise<BotHouse> {
    return new BotHouse(await SmallCompany.open());
  }

  close(): Promise<void> {
    return this.company.close();
  }

  as(name: keyof SmallCompany['ids'], more: ActivityOptions = {}): ActivityOptions {
    const personId: PersonId = this.company.ids[name];
    const called = name.charAt(0).toUpperCase() + name.slice(1);
    return { tenantId: this.company.house.tenantId, personId, name: called, ...more };
  }

  receive(activity: Json) {
    return this.handle(request(activity, { authorization: 'Bearer a.b.c' }));
  }

  /** The dialog's card. */
  async dialog(activity: Json): Promise<{ card: AdaptiveCard }> {
    const { status, body } = await this.receive(activity);
    if (status !== 200) throw new Error(`The dialog was answered ${String(status)}`);
    const { task } = body as { task: { value: unknown } };
    return { card: (task.value as { card: { content: AdaptiveCard } }).card.content };
  }

  async press(activity: Json): Promise<AdaptiveCard> {
    const { status, body } = await this.receive(activity);
    const answer = body as { statusCode: number; value: AdaptiveCard };
    if (status !== 200 || answer.statusCode !== 200) throw new Error(`Answered ${String(status)}`);
    return answer.value;
  }

  /** Takes what waits to be sent, oldest first. */
  async outbox() {
    const { database } = this.company.house.opened;
    const waiting = [];
    for (;;) {
      const claimed = await claimOutbox(database, { limit: 100, leaseMs: 60_000, worker: 'test' });
      if (claimed.length === 0) return waiting;
      waiting.push(...claimed);
      for (const message of claimed) await completeOutbox(database, message);
    }
  }

  async replies(): Promise<ChatReply[]> {
    return (await this.outbox())
      .filter(({ kind }) => kind === 'reply')
      .map(({ payload }) => replyPayloadSchema.parse(payload).reply);
  }

  myFlags() {
    return this.company.house.stores.flags.listMine(this.company.ids.mara, undefined, 50);
  }
}
