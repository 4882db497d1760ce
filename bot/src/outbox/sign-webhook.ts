import { createHmac } from 'node:crypto';

export interface SignedMessage {
  readonly id: string;
  /** Seconds. */
  readonly timestamp: number;
  readonly body: string;
}

/** As the Standard Webhooks specification says (standardwebhooks.com): one signature for each secret, newest first. */
export function signWebhook(message: SignedMessage, secrets: readonly string[]): string {
  const { id, timestamp, body } = message;
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret, 'base64url');
      const signed = `${id}.${String(timestamp)}.${body}`;
      return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    })
    .join(' ');
}
