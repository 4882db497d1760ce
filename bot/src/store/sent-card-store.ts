import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { CardKind, NoticeSubject } from '@causeway/shared/domain/notice/notice.js';
import type { SentCardTable } from '../db/schema.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';

/** A card in a chat that may be drawn again when its subject changes. */
interface SentCard {
  readonly id: string;
  readonly subject: NoticeSubject;
  readonly subjectId: string;
  readonly kind: CardKind;
  readonly personId: PersonId;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly activityId: string;
  readonly state: 'live' | 'gone';
}

export interface CardStore {
  insert(card: SentCard): void;
  listLive(subjectId: string): Promise<readonly SentCard[]>;
  get(id: string): Promise<SentCard | undefined>;
  /** The chat has lost it, or the bot the chat; it is not drawn again. */
  markGone(id: string): void;
}

type Of = { tenantId: string };

const getCard = statement<Of & { cardId: string }>()((db, arg) =>
  db
    .selectFrom('sent_card')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('card_id', '=', arg('cardId'))
    .compile(),
);

const listLiveCards = statement<Of & { subjectId: string }>()((db, arg) =>
  db
    .selectFrom('sent_card')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('subject_id', '=', arg('subjectId'))
    .where('state', '=', 'live')
    .orderBy('card_id')
    .compile(),
);

const markCardGone = statement<Of & { cardId: string }>()((db, arg) =>
  db
    .updateTable('sent_card')
    .set({ state: 'gone' })
    .where('tenant_id', '=', arg('tenantId'))
    .where('card_id', '=', arg('cardId'))
    .compile(),
);

function toCard(row: SentCardTable): SentCard {
  return {
    id: row.card_id,
    subject: row.subject as NoticeSubject,
    subjectId: row.subject_id,
    kind: row.kind as CardKind,
    personId: row.person_id as PersonId,
    conversationId: row.conversation_id,
    serviceUrl: row.service_url,
    activityId: row.activity_id,
    state: row.state as SentCard['state'],
  };
}

export function createCardStore(session: Session): CardStore {
  return {
    insert(card) {
      session.insert('sent_card', {
        tenant_id: session.tenantId,
        card_id: card.id,
        subject: card.subject,
        subject_id: card.subjectId,
        kind: card.kind,
        person_id: card.personId,
        conversation_id: card.conversationId,
        service_url: card.serviceUrl,
        activity_id: card.activityId,
        state: card.state,
      });
    },
    listLive: async (subjectId) => (await session.all(listLiveCards, { subjectId })).map(toCard),
    async get(id) {
      const row = await session.one(getCard, { cardId: id });
      return row && toCard(row);
    },
    markGone: (id) => session.change(markCardGone, { cardId: id }),
  };
}
