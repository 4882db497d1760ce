import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { createUrlCheck } from '@causeway/bot/outbox/check-webhook-url.js';
import { createWebhookPost } from '@causeway/bot/outbox/post-webhook.js';
import type { AddressPolicy } from '@causeway/bot/outbox/webhook-address.js';
import { WebhookReceiver } from '../harness/webhook-receiver';

const company: AddressPolicy = { loopback: 'refused', hosts: undefined };
const machine: AddressPolicy = { loopback: 'allowed', hosts: undefined };

const publicHost = '93.184.215.14';

function addressOf(address: string): LookupAddress {
  return { address, family: 4 };
}

describe('a message that leaves', () => {
  let receiver: WebhookReceiver;
  beforeEach(async () => {
    receiver = await WebhookReceiver.open();
  });
  afterEach(() => receiver.close());

  const post = (
    url: string,
    policy: AddressPolicy,
    resolve?: () => Promise<readonly LookupAddress[]>,
    timeoutMs = 2_000,
  ) =>
    createWebhookPost({ policy, timeoutMs, ...(resolve && { resolve }) })({
      url,
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });

  it('does not follow a name that stands for something else by now', async () => {
    const answers = [publicHost, '127.0.0.1'];
    const rebinding = () => Promise.resolve([addressOf(answers.shift() ?? '127.0.0.1')]);
    const { port } = receiver;
    const url = `https://gateway.example:${String(port)}/`;
    expect(await createUrlCheck(company, rebinding)(url)).toMatchObject({ kind: 'allowed' });
    expect(await post(url, company, rebinding)).toEqual({ kind: 'not-allowed' });
  });

  it('connects to the very address that was checked, and asks for it once', async () => {
    let asked = 0;
    const resolve = () => {
      asked += 1;
      return Promise.resolve([addressOf('127.0.0.1')]);
    };
    const url = `http://localhost:${String(receiver.port)}/in`;
    expect(await post(url, machine, resolve)).toMatchObject({ kind: 'answered', status: 204 });
    expect(asked).toBe(1);
    expect(receiver.received[0]?.headers.host).toBe(`localhost:${String(receiver.port)}`);
  });

  it('does not reach this machine by number, by any policy of a company', async () => {
    const { port } = receiver;
    for (const host of ['127.0.0.1', '2130706433', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0']) {
      const url = `https://${host}:${String(port)}/`;
      expect([host, await post(url, company)]).toEqual([host, { kind: 'not-allowed' }]);
      const any = { ...company, hosts: [new URL(url).hostname] };
      expect([host, await post(url, any)]).toEqual([host, { kind: 'not-allowed' }]);
    }
    expect(receiver.received).toEqual([]);
  });

  it('is not sent on to where an answer points', async () => {
    const other = await WebhookReceiver.open();
    receiver.answer = (response) => void response.writeHead(307, { location: other.url }).end();
    expect(await post(receiver.url, machine)).toMatchObject({ kind: 'answered', status: 307 });
    expect(other.received).toEqual([]);
    await other.close();
  });

  it('waits for no receiver that says nothing, and takes what one that dawdles has said', async () => {
    receiver.answer = () => undefined;
    expect(await post(receiver.url, machine, undefined, 150)).toEqual({ kind: 'timed-out' });
    receiver.answer = (response) => {
      response.writeHead(202);
      response.write('so far');
    };
    expect(await post(receiver.url, machine, undefined, 150)).toMatchObject({
      kind: 'answered',
      status: 202,
      answer: 'so far',
    });
  });

  it('waits for no name that nobody answers for', async () => {
    const never = () => new Promise<never>(() => undefined);
    const url = `http://localhost:${String(receiver.port)}/`;
    expect(await post(url, machine, never, 150)).toEqual({ kind: 'timed-out' });
  });

  it('reads no more of an answer than it keeps', async () => {
    const cut = new Promise((resolve) => {
      receiver.answer = (response) => {
        response.on('close', resolve);
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(10_000)));
        };
        response.writeHead(200).on('drain', more);
        more();
      };
    });
    // Far longer than the test may take.
    const posted = await post(receiver.url, machine, undefined, 600_000);
    expect(posted).toMatchObject({ kind: 'answered', status: 200, answer: 'x'.repeat(1_200) });
    await cut;
  });

  it('is not held by a receiver that speaks another protocol', async () => {
    const odd = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
        );
      });
    });
    odd.listen(0, '127.0.0.1');
    await once(odd, 'listening');
    const url = `http://127.0.0.1:${String((odd.address() as AddressInfo).port)}/`;
    expect(await post(url, machine)).toMatchObject({ kind: 'broken' });
    odd.close();
  });

  it('says of a receiver that is not there why not', async () => {
    const { url } = receiver;
    await receiver.close();
    expect(await post(url, machine)).toEqual({ kind: 'broken', how: 'ECONNREFUSED' });
  });
});
