import { setTimeout as sleep } from 'node:timers/promises';
import type { AdaptiveCard } from '../cards/adaptive-card.js';
import type { Connector, NewChat, Place } from './connector.js';
import type { Pacer } from './pace.js';
import type { SendResult } from './retry.js';

/** Longer waits go back into the queue, where they hold nothing up. */
const longestHoldMs = 15_000;

type Paced = SendResult | { readonly kind: 'wait'; readonly ms: number };

/** The connector, each call at the moment the platform's limits allow it. */
export interface PacedConnector {
  send(tenantId: string, place: Place, card: AdaptiveCard): Promise<Paced>;
  update(tenantId: string, place: Place, activityId: string, card: AdaptiveCard): Promise<Paced>;
  open(chat: NewChat): Promise<Paced>;
}

export function paceConnector(connector: Connector, pacer: Pacer): PacedConnector {
  async function inTurn(
    tenantId: string,
    conversation: string,
    call: () => Promise<SendResult>,
  ): Promise<Paced> {
    // A clock that no time server sets back.
    const now = performance.now();
    const at = pacer.reserve(tenantId, conversation, now, longestHoldMs);
    if (at === undefined) return { kind: 'wait', ms: pacer.waitMs(tenantId, conversation, now) };
    if (at > now) await sleep(Math.ceil(at - now));
    return call();
  }

  return {
    send: (tenantId, place, card) =>
      inTurn(tenantId, place.conversationId, () => connector.send(place, card)),
    update: (tenantId, place, activityId, card) =>
      inTurn(tenantId, place.conversationId, () => connector.update(place, activityId, card)),
    open: (chat) => inTurn(chat.tenantId, `new ${chat.personId}`, () => connector.open(chat)),
  };
}
