import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { App } from '@causeway/bot/app.js';
import { openApp } from '@causeway/bot/app.js';
import type { WebhookDeliveryView, WebhookWithSecret } from '@causeway/shared/api/webhooks.js';
import { ApiClient, jsonOf } from '../harness/api-client';
import { freePort } from '../harness/child-server';
import { copyDemo } from '../harness/copy-demo';
import { demoPersonId } from '../harness/demo-company';
import { scratchFolder } from '../harness/scratch-folder';
import { verified, WebhookReceiver } from '../harness/webhook-receiver';
import { until } from '../outbox/outbox-house';

const logged: object[] = [];
let folder: string;
let app: App;
let listening: Server;
let client: ApiClient;
let receiver: WebhookReceiver;
let token: string;

/** The whole server of a developer's machine, where other systems are on loopback too. */
beforeAll(async () => {
  folder = scratchFolder('webhooks');
  copyDemo(folder);
  receiver = await WebhookReceiver.open();
  const PORT = await freePort();
  app = await openApp(
    {
      CAUSEWAY_MODE: 'local',
      PORT,
      DATA_DIR: folder,
      DEMO_PEOPLE: 'infra/dev/demo-people.json',
      PLAYGROUND_ORIGINS: ['http://localhost:56150'],
    },
    (line) => logged.push(line),
  );
  listening = app.server.listen(PORT, '127.0.0.1');
  await once(listening, 'listening');
  app.startWorkers();
  client = new ApiClient(`http://127.0.0.1:${String(PORT)}`);
  token = await client.signIn(demoPersonId('manager-1'));
});

afterAll(async () => {
  client.close();
  listening.closeAllConnections();
  listening.close();
  await once(listening, 'close');
  await app.stop();
  await receiver.close();
  await rm(folder, { recursive: true, force: true });
});

async function ask<Body>(method: string, place: string, body?: object): Promise<Body> {
  return jsonOf(await client.ask({ method, path: place, token, ...(body && { body }) }));
}

interface Listed {
  readonly programs: readonly { readonly id: string }[];
}

describe('another system', () => {
  it('is made known over HTTP, tried, told of a halt, and shows what it answered', async () => {
    const { programs } = await ask<Listed>('GET', '/api/programs');
    const answers = await Promise.all(
      programs.map(async ({ id }) => {
        const answer = await client.ask({ path: `/api/programs/${id}/webhooks`, token });
        return { id, status: answer.status };
      }),
    );
    const programId = answers.find(({ status }) => status === 200)?.id ?? '';
    const place = `/api/programs/${programId}/webhooks`;
    const wish = { name: 'Gateway', url: receiver.url, events: ['halt'] };
    const { webhook, secret } = await ask<WebhookWithSecret>('POST', place, wish);
    const ofWebhook = `${place}/${webhook.id}`;

    await ask('POST', `${ofWebhook}/test`, {});
    await until(() => receiver.received.length === 1);
    const stop = { kind: 'halt', ring: null, useCaseId: null, reason: 'Made-up dates.' };
    await ask('POST', `/api/programs/${programId}/stage/stops`, stop);
    await until(() => receiver.received.length === 2);
    const types = receiver.received.map((each) => verified(each, secret));
    expect(types).toMatchObject([{ type: 'test' }, { type: 'halt', programId }]);

    const deliveries = async () => {
      const listed = await ask<{ deliveries: WebhookDeliveryView[] }>(
        'GET',
        `${ofWebhook}/deliveries`,
      );
      return listed.deliveries;
    };
    await until(async () => (await deliveries()).every(({ state }) => state === 'delivered'));
    expect((await deliveries()).map(({ event }) => event)).toEqual(['halt', 'test']);
    const shown = await client.ask({ path: place, token });
    expect(shown.text).toContain(webhook.id);
    for (const text of [shown.text, JSON.stringify(logged)]) {
      expect(text).not.toContain(secret.slice('whsec_'.length, -1));
    }
  });
});
