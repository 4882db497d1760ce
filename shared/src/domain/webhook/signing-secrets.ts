import type { Instant } from '../../lib/instant.js';
import type { Webhook, WebhookSecret } from './webhook.js';

/** What a message that leaves now is signed with, newest first. */
export function signingSecrets(
  { secrets }: Pick<Webhook, 'secrets'>,
  now: Instant,
): readonly WebhookSecret[] {
  return secrets.filter(({ endsAt }) => endsAt === null || now < endsAt);
}
