import type { AdaptiveCard } from '@causeway/bot/cards/adaptive-card.js';
import { chatCard } from '@causeway/bot/cards/chat-card.js';
import { localLinks } from '@causeway/bot/cards/links.js';
import { noticeCard } from '@causeway/bot/cards/notice-card.js';
import type { Deliverer } from '@causeway/bot/outbox/delivery.js';
import { deliverCardUpdate } from '@causeway/bot/outbox/deliver/card-update.js';
import { deliverNotice } from '@causeway/bot/outbox/deliver/notice.js';
import { deliverReply } from '@causeway/bot/outbox/deliver/reply.js';
import { claimOutbox, completeOutbox } from '@causeway/bot/store/outbox-claims.js';
import type { MessageHandler } from '@causeway/bot/teams/message-handler.js';
import { createMessageHandler } from '@causeway/bot/teams/message-handler.js';
import { getNoticeView } from '@causeway/bot/usecases/notice/get-notice-view.js';
import { recordDelivery } from '@causeway/bot/usecases/notice/record-delivery.js';
import { readerOf } from '@causeway/bot/usecases/person/reader-of.js';
import type { ActivityOptions, Json } from '../harness/activities';
import { message, pressed, request } from '../harness/activities';
import type { Name } from '../harness/approval-company';
import { ApprovalCompany } from '../harness/approval-company';
import { botAppId, teamsServiceUrl } from '../harness/bot-token';
import { partsOf, visibleText } from '../cards/card-checks';

const links = localLinks('http://127.0.0.1:3978');
const group = '19:group@thread.v2';

interface Shown {
  readonly conversationId: string;
  readonly activityId: string;
  card: AdaptiveCard;
}

/** A company that decides in Teams: real turns in, the real outbox out, and what stands in every chat. */
export class DecisionHouse {
  readonly handle: MessageHandler;
  readonly chats: Shown[] = [];
  readonly #deliverers: ReadonlyMap<string, Deliverer>;

  private constructor(readonly company: ApprovalCompany) {
    const { ports, house } = company;
    this.handle = createMessageHandler({
      ports,
      policy: {
        kind: 'teams',
        tenantIds: [house.tenantId],
        serviceHosts: ['smba.trafficmanager.net'],
      },
      appId: botAppId,
      links,
      checkToken: async () => ({ kind: 'genuine', serviceUrl: teamsServiceUrl }),
    });
    this.#deliverers = this.#outbox();
  }

  static async open(): Promise<DecisionHouse> {
    const bot = new DecisionHouse(await ApprovalCompany.open());
    const { house, ids } = bot.company;
    await house.ports.commands.run(house.tenantId, async (stores) => {
      for (const personId of Object.values(ids)) {
        const place = { conversationId: `a:${personId}`, serviceUrl: teamsServiceUrl };
        stores.conversations.upsert({ personId, ...place, botId: '28:bot' });
      }
    });
    return bot;
  }

  close(): Promise<void> {
    return this.company.close();
  }

  /** Stands for the Bot Connector: keeps what each message shows now. */
  #outbox(): ReadonlyMap<string, Deliverer> {
    const { ports } = this.company;
    const answered = (activityId: string) =>
      ({ kind: 'answered', status: 201, activityId, retryAfterMs: undefined }) as const;
    const connector = {
      send: async (
        _: string,
        { conversationId }: { conversationId: string },
        card: AdaptiveCard,
      ) => {
        const activityId = `m${String(this.chats.length + 1)}`;
        this.chats.push({ conversationId, activityId, card });
        return answered(activityId);
      },
      update: async (_: string, _place: unknown, activityId: string, card: AdaptiveCard) => {
        const shown = this.chats.find((one) => one.activityId === activityId);
        if (shown) shown.card = card;
        return answered(activityId);
      },
      open: async () => answered('a:new'),
    };
    const noticePorts = {
      ...ports,
      commands: this.company.house.opened.commands,
      connector,
      drawNotice: async (
        tenantId: Parameters<typeof getNoticeView>[1],
        asked: Parameters<typeof getNoticeView>[2],
      ) => {
        const view = await getNoticeView(ports, tenantId, asked);
        return view && noticeCard(view, links);
      },
      recordDelivery: (
        tenantId: Parameters<typeof recordDelivery>[1],
        delivery: Parameters<typeof recordDelivery>[2],
      ) => recordDelivery(ports, tenantId, delivery),
      newChats: undefined,
    };
    const drawReply: Parameters<typeof deliverReply>[0]['drawReply'] = async (
      tenantId,
      { personId, reply },
    ) =>
      reply.kind === 'card'
        ? noticePorts.drawNotice(tenantId, {
            kind: reply.notice,
            subjectId: reply.subjectId,
            personId,
          })
        : chatCard(reply, await readerOf(ports, tenantId, personId), links);
    return new Map([
      ['notice', deliverNotice(noticePorts)],
      ['card-update', deliverCardUpdate(noticePorts)],
      ['reply', deliverReply({ ...noticePorts, drawReply })],
    ]);
  }

  /** Everything that waits goes out, and what that makes wait as well. */
  async deliver(): Promise<void> {
    const { database } = this.company.house.opened;
    for (;;) {
      const claimed = await claimOutbox(database, { limit: 100, leaseMs: 60_000, worker: 'test' });
      if (claimed.length === 0) return;
      for (const waiting of claimed) {
        const attempt = await this.#deliverers.get(waiting.kind)?.deliver(waiting);
        if (attempt?.kind !== 'done') throw new Error(JSON.stringify({ ...waiting, attempt }));
        await completeOutbox(database, waiting);
      }
    }
  }

  as(name: Name, more: ActivityOptions = {}): ActivityOptions {
    const called = name.charAt(0).toUpperCase() + name.slice(1);
    const { house, ids } = this.company;
    return { tenantId: house.tenantId, personId: ids[name], name: called, ...more };
  }

  receive(activity: Json) {
    return this.handle(request(activity, { authorization: 'Bearer a.b.c' }));
  }

  async press(name: Name, data: Json, more: ActivityOptions = {}): Promise<AdaptiveCard> {
    const { status, body } = await this.receive(pressed(data, this.as(name, more)));
    const answer = body as { statusCode: number; value: AdaptiveCard };
    if (status !== 200 || answer.statusCode !== 200) throw new Error(`Answered ${String(status)}`);
    return answer.value;
  }

  /** Writes to the bot and lets it answer. */
  async say(name: Name, text: string, more: ActivityOptions = {}): Promise<AdaptiveCard> {
    await this.receive(message(text, this.as(name, more)));
    await this.deliver();
    const last = this.chats.at(-1);
    if (!last) throw new Error('Nothing was said');
    return last.card;
  }

  /** Every message in somebody's chat, as it stands there now. */
  cardsOf(name: Name): readonly AdaptiveCard[] {
    const chat = `a:${this.company.ids[name]}`;
    return this.chats.filter((one) => one.conversationId === chat).map(({ card }) => card);
  }

  textsOf(name: Name): readonly string[] {
    return this.cardsOf(name).map(visibleText);
  }

  inGroup(): readonly AdaptiveCard[] {
    return this.chats.filter((one) => one.conversationId === group).map(({ card }) => card);
  }

  /** What a button of the newest card in somebody's chat carries. */
  button(name: Name, action: string): Json {
    const found = this.cardsOf(name).flatMap((card) => buttonsOf(card, action));
    const last = found.at(-1);
    if (!last) throw new Error(`${name} has no button ${action}`);
    return last;
  }
}

/** Whatever a card's buttons of one kind carry. */
export function buttonsOf(card: AdaptiveCard, action: string): readonly Json[] {
  return partsOf(card).actions.flatMap((one) =>
    one.type === 'Action.Execute' && one.verb === action ? [{ ...one.data } as Json] : [],
  );
}
