import type { MyFlag } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { FlagId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { myFlag } from './move-my-flag.js';
import { viewMyFlag } from './view-my-flag.js';

export async function getMyFlag(
  ports: Ports,
  actor: Actor,
  query: { readonly flagId: FlagId },
): Promise<Outcome<MyFlag, 'absent'>> {
  const stores = ports.read(actor.tenantId);
  const flag = await myFlag(stores, actor, query.flagId);
  return 'kind' in flag ? flag : done(await viewMyFlag(stores, flag, ports.now()));
}
