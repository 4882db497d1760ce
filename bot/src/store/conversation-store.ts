import type { PersonId } from '@causeway/shared/lib/ids.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';

/** Where the bot reaches a person: their 1:1 chat with it. */
export interface Conversation {
  readonly personId: PersonId;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly botId: string;
}

export interface ConversationStore {
  get(personId: PersonId): Promise<Conversation | undefined>;
  upsert(conversation: Conversation): void;
}

type Of = { tenantId: string };

const getConversation = statement<Of & { personId: string }>()((db, arg) =>
  db
    .selectFrom('conversation')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('person_id', '=', arg('personId'))
    .compile(),
);

const updateConversation = statement<
  Of & { personId: string; conversationId: string; serviceUrl: string; botId: string }
>()((db, arg) =>
  db
    .updateTable('conversation')
    .set({
      conversation_id: arg('conversationId'),
      service_url: arg('serviceUrl'),
      bot_id: arg('botId'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('person_id', '=', arg('personId'))
    .compile(),
);

export function createConversationStore(session: Session): ConversationStore {
  return {
    async get(personId) {
      const row = await session.one(getConversation, { personId });
      return (
        row && {
          personId,
          conversationId: row.conversation_id,
          serviceUrl: row.service_url,
          botId: row.bot_id,
        }
      );
    },
    upsert(conversation) {
      const { personId, conversationId, serviceUrl, botId } = conversation;
      const args = { personId, conversationId, serviceUrl, botId };
      session.changeOrInsert(updateConversation, args, 'conversation', {
        tenant_id: session.tenantId,
        person_id: personId,
        conversation_id: conversationId,
        service_url: serviceUrl,
        bot_id: botId,
      });
    },
  };
}
