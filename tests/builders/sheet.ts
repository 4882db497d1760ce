import { evolveSheet } from '@causeway/shared/domain/sheet/evolve-sheet.js';
import type { SheetKindName } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import type { Sheet, SheetEvent } from '@causeway/shared/domain/sheet/sheet.js';
import { emptySheet } from '@causeway/shared/domain/sheet/sheet.js';
import type { Decision } from '@causeway/shared/lib/decision.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { answersFor } from './answers.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

export function aSheet(sheet: Partial<Sheet> = {}): Sheet {
  return {
    ...emptySheet({
      id: newTestId<'sheet'>(),
      programId: newTestId<'program'>(),
      kind: 'vision',
      subject: { of: 'program' },
    }),
    ...sheet,
  };
}

/** What the use cases do with a decision: take its events, or keep what was. */
export function afterDecision(sheet: Sheet, decision: Decision<SheetEvent, string>): Sheet {
  if (decision.kind === 'rejected') throw new Error(`rejected: ${decision.code}`);
  const after = decision.events.reduce(evolveSheet, sheet);
  return { ...after, version: sheet.version + 1 };
}

/** A sheet of this kind with every field answered, in force since a moment. */
export function aSignedSheet(
  name: SheetKindName,
  values: Record<string, unknown> = {},
  signedAt: number = someMonday,
): Sheet {
  const kind: SheetKind = sheetKindOf(name);
  const by = newTestId<'person'>();
  const drafted: SheetEvent = {
    type: 'sheet-drafted',
    number: 1,
    values: { ...answersFor(kind.fields, signedAt), ...values } as never,
    by,
    at: signedAt,
  };
  const signed = kind.signatures.map((rule): SheetEvent => {
    const signer: PersonId = newTestId<'person'>();
    return {
      type: 'sheet-signed',
      number: 1,
      signature: { name: rule.name, by: signer, at: signedAt },
    };
  });
  const expiresAt = kind.holdsForDays === null ? null : signedAt + kind.holdsForDays * dayMs;
  const events: SheetEvent[] = [
    drafted,
    ...signed,
    { type: 'sheet-in-force', number: 1, at: signedAt, expiresAt },
  ];
  return { ...events.reduce(evolveSheet, aSheet({ kind: name })), version: 1 };
}
