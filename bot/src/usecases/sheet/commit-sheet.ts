import { evolveSheet } from '@causeway/shared/domain/sheet/evolve-sheet.js';
import { expiringVersion, nextTelling } from '@causeway/shared/domain/sheet/next-telling.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import type { Sheet, SheetEvent } from '@causeway/shared/domain/sheet/sheet.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { recordValues } from '../declared/record-values.js';
import type { Ports } from '../ports.js';

function recorded(kind: SheetKind, event: SheetEvent) {
  const { number } = event;
  switch (event.type) {
    case 'sheet-drafted': {
      const { stays, personal } = recordValues(kind.fields, event.values);
      return { body: { number, values: stays }, personal };
    }
    case 'sheet-signed':
      return { body: { number, signature: event.signature.name }, personal: {} };
    case 'sheet-in-force':
      return { body: { number, expiresAt: event.expiresAt }, personal: {} };
    case 'sheet-withdrawn':
      return { body: { number }, personal: { reason: event.reason } };
    case 'sheet-expires-soon':
    case 'sheet-expired':
      return { body: { number }, personal: {} };
    default:
      return assertNever(event);
  }
}

function setTimer(stores: Stores, sheet: Sheet): void {
  const version = expiringVersion(sheet);
  const dueAt = version ? nextTelling(version) : null;
  if (dueAt === null) stores.timers.cancel('sheet-expiry', sheet.id);
  else stores.timers.set({ kind: 'sheet-expiry', subjectId: sheet.id, dueAt });
}

/** What was decided about a sheet is kept, recorded and, where it expires, given to the clock. */
export function commitSheet(
  ports: Ports,
  stores: Stores,
  { kind, sheet: before }: { readonly kind: SheetKind; readonly sheet: Sheet },
  events: readonly SheetEvent[],
  cause: { readonly actorId: PersonId | null; readonly now: Instant },
): Sheet {
  const after = { ...events.reduce(evolveSheet, before), version: before.version + 1 };
  if (before.version > 0) stores.sheets.save(before, after);
  else stores.sheets.insert(after);
  setTimer(stores, after);
  stores.ledger.append(
    events.map((event) => {
      const { body, personal } = recorded(kind, event);
      return {
        id: ports.newId(),
        at: cause.now,
        actorId: cause.actorId,
        type: event.type,
        subject: 'sheet' as const,
        subjectId: after.id,
        programId: after.programId,
        body: { kind: after.kind, about: subjectKey(after.subject), ...body },
        personal,
      };
    }),
  );
  return after;
}
