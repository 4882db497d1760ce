import type { EntryView } from '@causeway/shared/api/registers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import {
  mayAddEntry,
  mayNameOwner,
  mayReadDeclared,
} from '@causeway/shared/domain/access/permissions.js';
import { isOverdue } from '@causeway/shared/domain/register/is-overdue.js';
import { isClosed } from '@causeway/shared/domain/register/register-entry.js';
import type { RegisterKind } from '@causeway/shared/domain/register/register-kind.js';
import { registerKinds } from '@causeway/shared/domain/register/register-kinds.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { viewEntries } from './view-entry.js';

interface RegisterLine {
  readonly kind: string;
  readonly open: number;
  readonly overdue: number;
  readonly mayAdd: boolean;
  readonly mayNameOwner: boolean;
}

async function lookInto(
  stores: Stores,
  kind: RegisterKind,
  programId: ProgramId,
  viewer: Actor,
  now: Instant,
): Promise<{ readonly line: RegisterLine; readonly overdue: readonly EntryView[] }> {
  const entries = await stores.registers.listOfKind(programId, kind.name);
  const overdue = entries.filter((entry) => isOverdue(kind, entry, now));
  return {
    line: {
      kind: kind.name,
      open: entries.filter((entry) => !isClosed(kind, entry)).length,
      overdue: overdue.length,
      mayAdd: mayAddEntry(viewer, kind, programId),
      mayNameOwner: mayNameOwner(viewer, kind, programId),
    },
    overdue: await viewEntries(stores, kind, overdue, viewer, now),
  };
}

/** Every register of a program at a glance. */
export async function listRegisters(
  ports: Ports,
  actor: Actor,
  { programId }: { readonly programId: ProgramId },
): Promise<Outcome<{ registers: RegisterLine[]; overdue: EntryView[] }, 'absent'>> {
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  const now = ports.now();
  const seen = await Promise.all(
    registerKinds
      .filter((kind) => mayReadDeclared(actor, kind, programId))
      .map((kind) => lookInto(stores, kind, programId, actor, now)),
  );
  const overdue = seen
    .flatMap((register) => register.overdue)
    .toSorted((a, b) => (a.dueAt ?? now) - (b.dueAt ?? now));
  return done({ registers: seen.map(({ line }) => line), overdue });
}
