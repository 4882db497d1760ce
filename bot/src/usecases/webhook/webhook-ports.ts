import type { CheckedUrl } from '@causeway/shared/domain/webhook/checked-url.js';
import type { Ports } from '../ports.js';

/** Whether messages may go to an address: looked up before anything is decided, and again whenever one leaves. */
export type CheckUrl = (url: string) => Promise<CheckedUrl>;

export interface WebhookPorts extends Ports {
  readonly checkUrl: CheckUrl;
}
