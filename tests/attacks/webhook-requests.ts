import { randomUUID } from 'node:crypto';
import type { Prepare } from './matrix-requests';
import type { MatrixWorld, Request } from './matrix-world';

/** A public address by number, so that nobody has to be asked for it; nothing is sent there. */
const url = 'https://93.184.215.14/causeway';
const events = ['halt', 'resume'];
const wish = () => ({ name: `Gateway ${randomUUID()}`, url, events });

interface Params {
  readonly programId: string;
  readonly webhookId: string;
}

/** Each is removed again by whoever asked for it, for a program has room for a few only. */
async function made(world: MatrixWorld): Promise<Params> {
  const params = { programId: world.programId };
  const { webhooks } = await world.done<{ webhooks: { id: string; version: number }[] }>(
    'administrator',
    'listWebhooks',
    { params },
  );
  for (const { id, version } of webhooks) {
    const query = `?version=${String(version)}`;
    await world.done('administrator', 'removeWebhook', {
      params: { ...params, webhookId: id },
      query,
    });
  }
  const { webhook } = await world.done<{ webhook: { id: string } }>(
    'administrator',
    'makeWebhook',
    { params, body: wish() },
  );
  return { ...params, webhookId: webhook.id };
}

function onWebhook(more: () => Omit<Request, 'params'>): Prepare {
  return async (world) => ({ params: { ...(await made(world)) }, ...more() });
}

async function tested(world: MatrixWorld): Promise<Request> {
  const params = { ...(await made(world)) };
  const { id } = await world.done<{ id: string }>('administrator', 'testWebhook', { params });
  return { params: { ...params, deliveryId: id } };
}

/** What has to do with who else is told. */
export const webhookRequests: Readonly<Record<string, Prepare>> = {
  listWebhooks: ({ programId }) => ({ params: { programId } }),
  makeWebhook: async (world) => {
    const { programId } = await made(world);
    return { params: { programId }, body: wish() };
  },
  changeWebhook: onWebhook(() => ({ body: { version: 1, ...wish() } })),
  rotateWebhookSecret: onWebhook(() => ({ body: { version: 1, overlapHours: 24 } })),
  removeWebhook: onWebhook(() => ({ query: '?version=1' })),
  testWebhook: onWebhook(() => ({})),
  listWebhookDeliveries: onWebhook(() => ({})),
  replayWebhookDelivery: tested,
};
