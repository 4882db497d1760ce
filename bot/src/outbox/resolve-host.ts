import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';

/** Every address the system knows for a name. */
export function resolveHost(host: string): Promise<readonly LookupAddress[]> {
  return lookup(host, { all: true });
}
