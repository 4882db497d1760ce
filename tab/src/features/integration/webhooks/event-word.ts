import type { SentEvent } from '@causeway/shared/domain/webhook/webhook.js';
import type { webhookText } from '@causeway/shared/text/webhook-text.js';

/** What a message is about. */
export function eventWord(event: SentEvent, words: ReturnType<typeof webhookText>): string {
  return event === 'test' ? words['event.test'] : words[event];
}
