import type { MyFlag } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { FlagId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { cursorFrom, cursorText } from '../cursor.js';
import type { Ports } from '../ports.js';
import { viewMyFlag } from './view-my-flag.js';

const pageSize = 30;

export async function listMyFlags(
  ports: Ports,
  actor: Actor,
  query: { readonly after?: string | undefined },
): Promise<Outcome<{ flags: MyFlag[]; next: string | null }, 'invalid'>> {
  const stores = ports.read(actor.tenantId);
  const cursor = cursorFrom<{ raisedAt: number; flagId: FlagId }>(query.after, {
    raisedAt: 'number',
    flagId: 'string',
  });
  if (cursor === 'unreadable') return { kind: 'rejected', code: 'invalid', facts: {} };
  const flags = await stores.flags.listMine(actor.personId, cursor, pageSize);
  const last = flags.length === pageSize ? flags.at(-1) : undefined;
  const next = last ? cursorText({ raisedAt: last.report.raisedAt, flagId: last.id }) : null;
  const views = await Promise.all(flags.map((flag) => viewMyFlag(stores, flag, ports.now())));
  return done({ flags: views, next });
}
