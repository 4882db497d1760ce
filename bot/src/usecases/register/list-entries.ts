import type { EntryView } from '@causeway/shared/api/registers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayReadDeclared } from '@causeway/shared/domain/access/permissions.js';
import { findRegisterKind } from '@causeway/shared/domain/register/register-kinds.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId, RegisterEntryId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { cursorFrom, cursorText } from '../cursor.js';
import type { Ports } from '../ports.js';
import { viewEntries } from './view-entry.js';

const pageSize = 50;

export async function listEntries(
  ports: Ports,
  actor: Actor,
  query: {
    readonly programId: ProgramId;
    readonly kind: string;
    readonly after?: string | undefined;
  },
): Promise<
  Outcome<{ entries: EntryView[]; next: string | null }, 'absent' | 'forbidden' | 'invalid'>
> {
  const { programId } = query;
  const stores = ports.read(actor.tenantId);
  const kind = findRegisterKind(query.kind);
  if (!kind || !(await stores.programs.get(programId))) return reject('absent');
  if (!mayReadDeclared(actor, kind, programId)) return reject('forbidden');
  const after = cursorFrom<{ addedAt: number; id: RegisterEntryId }>(query.after, {
    addedAt: 'number',
    id: 'string',
  });
  if (after === 'unreadable') return reject('invalid');
  const page = { programId, kind: kind.name, after, limit: pageSize };
  const entries = await stores.registers.page(page);
  const last = entries.length === pageSize ? entries.at(-1) : undefined;
  return done({
    entries: await viewEntries(stores, kind, entries, actor, ports.now()),
    next: last ? cursorText({ addedAt: last.addedAt, id: last.id }) : null,
  });
}
