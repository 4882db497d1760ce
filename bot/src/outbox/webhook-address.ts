import type { LookupAddress } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** Where messages for other systems may go. */
export interface AddressPolicy {
  /** A developer's machine, where everything is on loopback, may be told over plain http. */
  readonly loopback: 'allowed' | 'refused';
  /** These hosts and no others, and these inside the network too. Undefined is every public host. */
  readonly hosts: readonly string[] | undefined;
}

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

type Family = 'ipv4' | 'ipv6';

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', prefix] = range.split('/');
    list.addSubnet(net, Number(prefix), net.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}

const loopback = blockList(['127.0.0.0/8', '::1/128']);

/** A company's own network. */
const inside = blockList([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
]);

/** What clouds tell a machine about itself, credentials included, at addresses that look like others. */
const metadata = blockList([
  '100.100.100.200/32',
  '168.63.129.16/32',
  'fd00:ec2::254/128',
  'fd20:ce::254/128',
]);

/** https://www.iana.org/assignments/iana-ipv4-special-registry: nobody's systems, multicast, broadcast. */
const special = blockList([
  '0.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]);

/** Of IPv6 the public unicast addresses alone; all that wraps an IPv4 address in one lies outside, but for these. */
const publicV6 = blockList(['2000::/3']);
const specialV6 = blockList(['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

function isPublic(address: string, family: Family): boolean {
  if (family === 'ipv4') return !special.check(address, family);
  return publicV6.check(address, family) && !specialV6.check(address, family);
}

/** The address itself where a host is one, and not a name. */
export function numberOf(hostname: string): string | undefined {
  const number = hostname.replace(/^\[|\]$/g, '');
  return isIP(number) === 0 ? undefined : number;
}

function familyOf(address: string): Family {
  return address.includes(':') ? 'ipv6' : 'ipv4';
}

function isLoopbackName(host: string): boolean {
  const number = numberOf(host);
  return number === undefined ? host === 'localhost' : loopback.check(number, familyOf(number));
}

/** Whether a connection may be made to this very address, by number. */
export function isAllowedAddress(address: string, policy: AddressPolicy): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  const family = familyOf(address);
  // An IPv4 address in IPv6 notation would be matched by the lists of IPv4, which let most of them pass.
  if (family === 'ipv6' && /^(::|0{1,4}:)/.test(address) && address !== '::1') return false;
  if (loopback.check(address, family)) return policy.loopback === 'allowed';
  if (metadata.check(address, family)) return false;
  if (inside.check(address, family)) return policy.hosts !== undefined;
  return isPublic(address, family);
}

const firstFreePort = 1_024;

/**
 * The address as it will be called, or undefined: https to a host that may be, without a name or
 * password in it, on its usual port or one where no service of the system itself listens.
 */
export function readWebhookUrl(text: string, policy: AddressPolicy): URL | undefined {
  // A backslash or a blank is read differently by different readers of addresses.
  if (!/^[!-[\]-~]+$/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const { protocol, username, password, hash, port, hostname } = url;
  const mayBePlain = policy.loopback === 'allowed' && isLoopbackName(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && mayBePlain)) return undefined;
  if (username !== '' || password !== '' || hash !== '') return undefined;
  if (port !== '' && Number(port) < firstFreePort) return undefined;
  return policy.hosts === undefined || policy.hosts.includes(hostname) ? url : undefined;
}

/** The addresses a host stands for, if every one of them may be connected to. */
export async function resolveAllowed(
  hostname: string,
  policy: AddressPolicy,
  resolve: Resolve,
): Promise<readonly LookupAddress[] | 'refused'> {
  const address = numberOf(hostname);
  const found =
    address === undefined
      ? await resolve(hostname)
      : [{ address, family: familyOf(address) === 'ipv4' ? 4 : 6 }];
  const areAllowed =
    found.length > 0 && found.every(({ address }) => isAllowedAddress(address, policy));
  return areAllowed ? found : 'refused';
}
