import type { LookupAddress } from 'node:dns';
import { createUrlCheck } from '@causeway/bot/outbox/check-webhook-url.js';
import type { AddressPolicy } from '@causeway/bot/outbox/webhook-address.js';
import { isAllowedAddress, readWebhookUrl } from '@causeway/bot/outbox/webhook-address.js';
import type { WebhookWithSecret } from '@causeway/shared/api/webhooks.js';
import { MatrixWorld } from './matrix-world';

const company: AddressPolicy = { loopback: 'refused', hosts: undefined };
const listed: AddressPolicy = { loopback: 'refused', hosts: ['gateway.corp', '10.1.2.3'] };
const machine: AddressPolicy = { loopback: 'allowed', hosts: undefined };

const publicHost = '93.184.215.14';

function addressOf(address: string): LookupAddress {
  return { address, family: address.includes(':') ? 6 : 4 };
}

const resolveTo =
  (...addresses: readonly string[]) =>
  () =>
    Promise.resolve(addresses.map(addressOf));

/** Never to be reached, in whatever notation, and whatever list an operator writes. */
const forbidden = {
  'this machine': ['127.0.0.1', '127.255.255.254', '0.0.0.0', '::1', '::'],
  'this machine, mapped': ['::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:7f00:1'],
  'this machine, embedded': ['::127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '::ffff:0:7f00:1'],
  'link-local': ['169.254.0.1', 'fe80::1', 'febf::1', 'fe80::1%eth0', '::ffff:169.254.1.1'],
  'the metadata of clouds': [
    '169.254.169.254',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.192',
    'fd00:ec2::254',
    'fd20:ce::254',
    '::ffff:169.254.169.254',
    '::ffff:a9fe:a9fe',
    '64:ff9b::a9fe:a9fe',
  ],
  'multicast and broadcast': ['224.0.0.1', '239.255.255.250', '255.255.255.255', 'ff02::1'],
  "nobody's systems": ['192.0.2.1', '198.18.0.1', '203.0.113.9', '240.0.0.1', '2001:db8::1'],
  'tunnels to elsewhere': ['2001::1', '2002:a00:1::', '3fff::1', 'fec0::1', '100::1'],
  'no address at all': ['', 'localhost', '127.1', '2130706433', '0x7f000001'],
} as const;

const insides = [
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.254',
  '192.168.1.1',
  '100.64.0.1',
  'fd12::1',
];

describe('an address by number', () => {
  it.each(Object.entries(forbidden))('is refused where it is %s', (_, addresses) => {
    const allowed = addresses.filter(
      (address) => isAllowedAddress(address, company) || isAllowedAddress(address, listed),
    );
    expect(allowed).toEqual([]);
  });

  it('inside the network is for listed hosts alone, and is not reached as IPv6', () => {
    expect(insides.filter((address) => isAllowedAddress(address, company))).toEqual([]);
    expect(insides.filter((address) => !isAllowedAddress(address, listed))).toEqual([]);
    expect(isAllowedAddress('::ffff:10.0.0.1', listed)).toBe(false);
    expect(isAllowedAddress('64:ff9b::a00:1', listed)).toBe(false);
  });

  it('is allowed where it is public, also beside what is not', () => {
    const open = [publicHost, '8.8.8.8', '172.15.0.1', '172.32.0.1', '100.63.255.255', '11.0.0.1'];
    const all = [...open, '126.255.255.255', '168.63.129.17', '2606:4700::1111', '2a00:1450::1'];
    expect(all.filter((address) => !isAllowedAddress(address, company))).toEqual([]);
  });

  it('on loopback is for a developer’s machine, which reaches the inside no more than others', () => {
    expect(isAllowedAddress('127.0.0.1', machine)).toBe(true);
    expect(isAllowedAddress('::1', machine)).toBe(true);
    expect(isAllowedAddress('169.254.169.254', machine)).toBe(false);
    expect(isAllowedAddress('10.0.0.1', machine)).toBe(false);
  });
});

describe('an address as it was typed', () => {
  it.each([
    'http://gateway.example/',
    'http://127.0.0.1:8080/',
    'ftp://gateway.example/',
    'file:///etc/passwd',
    'gopher://gateway.example:6379/_x',
    'https:gateway.example',
    'gateway.example',
    '//gateway.example/',
    'https://',
    'https://user@gateway.example/',
    'https://user:secret@gateway.example/',
    'https://:secret@gateway.example/',
    'https://gateway.example@127.0.0.1/#',
    'https://gateway.example/#fragment',
    'https://gateway.example:22/',
    'https://gateway.example:25/',
    'https://gateway.example:1023/',
    'https://gateway.example:0/',
    'https://gateway.example:65536/',
    'https://gateway.example\\@127.0.0.1/',
    'https://gateway.example/\r\nX-Injected: 1',
    'https://gateway.example/ x',
    'https://ｇateway.example/',
    'https://[::1',
    'https://1.2.3.4.5/',
  ])('is refused: %j', (text) => {
    // One of them is a way to write another: what counts is that no name or password is left in it.
    const url = readWebhookUrl(text, company);
    expect([text, url?.href]).toEqual([
      text,
      text === 'https:gateway.example' ? 'https://gateway.example/' : undefined,
    ]);
  });

  it.each([
    'https://gateway.example/a?b=c',
    'https://gateway.example:8443/',
    `https://${publicHost}/`,
  ])('is read: %s', (text) => {
    expect(readWebhookUrl(text, company)?.href).toBe(text);
  });

  it('is plain http on loopback alone, and only on a developer’s machine', () => {
    const plain = ['http://127.0.0.1:8080/', 'http://localhost:8080/', 'http://[::1]:8080/'];
    expect(plain.filter((text) => !readWebhookUrl(text, machine))).toEqual([]);
    expect(plain.filter((text) => readWebhookUrl(text, company))).toEqual([]);
    expect(readWebhookUrl('http://gateway.example:8080/', machine)).toBeUndefined();
  });

  it('names a listed host to the letter where hosts are listed', () => {
    const read = (text: string) => readWebhookUrl(text, listed) !== undefined;
    expect(read('https://gateway.corp/')).toBe(true);
    expect(read('https://GATEWAY.corp/')).toBe(true);
    expect(read('https://10.1.2.3/')).toBe(true);
    for (const host of ['gateway.corp.', 'x.gateway.corp', 'gateway.corp.example', publicHost]) {
      expect([host, read(`https://${host}/`)]).toEqual([host, false]);
    }
  });
});

describe('an address that is saved', () => {
  it.each([
    'https://2130706433/',
    'https://0x7f000001/',
    'https://017700000001/',
    'https://127.1/',
    'https://0/',
    'https://[::ffff:127.0.0.1]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://2852039166/',
    'https://10.0.0.1:8443/',
  ])('is refused however a number is written: %s', async (text) => {
    const never = () => Promise.reject(new Error('A number is not looked up'));
    expect(await createUrlCheck(company, never)(text)).toEqual({ kind: 'not-allowed' });
  });

  it('is refused if any of what its name stands for is', async () => {
    const check = (...addresses: readonly string[]) =>
      createUrlCheck(company, resolveTo(...addresses))('https://gateway.example/in');
    const url = 'https://gateway.example/in';
    expect(await check(publicHost)).toEqual({ kind: 'allowed', url });
    expect(await check(publicHost, '2606:4700::1111')).toEqual({ kind: 'allowed', url });
    expect(await check(publicHost, '10.0.0.1')).toEqual({ kind: 'not-allowed' });
    expect(await check('::1', publicHost)).toEqual({ kind: 'not-allowed' });
    expect(await check()).toEqual({ kind: 'not-allowed' });
  });

  it('is said to be unknown where nobody knows the name', async () => {
    const unknown = () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
    const check = createUrlCheck(company, unknown);
    expect(await check('https://no.such.example/')).toEqual({ kind: 'not-found' });
  });
});

describe('the server of a company', () => {
  let world: MatrixWorld;
  beforeAll(async () => {
    world = await MatrixWorld.open();
  });
  afterAll(() => world.close());

  it('takes no address of its own machine, of its network or of its cloud', async () => {
    const params = { programId: world.programId };
    const { webhook } = await world.done<WebhookWithSecret>('manager', 'makeWebhook', {
      params,
      body: { name: 'Fine', url: `https://${publicHost}/`, events: ['halt'] },
    });
    const ofWebhook = { ...params, webhookId: webhook.id };
    const urls = ['http://127.0.0.1:8080/', 'https://127.0.0.1:8443/', 'https://localhost:8443/'];
    for (const url of [...urls, 'https://10.0.0.1/', 'https://169.254.169.254/']) {
      const body = { version: 1, name: 'Inward', url, events: ['halt'] };
      const made = await world.call('manager', 'makeWebhook', { params, body });
      const changed = await world.call('manager', 'changeWebhook', { params: ofWebhook, body });
      for (const { status, text } of [made, changed]) {
        expect([url, status, text]).toEqual([
          url,
          422,
          JSON.stringify({ code: 'url-not-allowed', facts: {} }),
        ]);
      }
    }
  });
});
