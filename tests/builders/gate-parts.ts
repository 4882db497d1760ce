import type { SheetKindName } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { SheetSubject } from '@causeway/shared/domain/sheet/sheet-subject.js';
import type { Sheet } from '@causeway/shared/domain/sheet/sheet.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';
import { aSignedSheet } from './sheet.js';

/** So many days after some Monday, on which a program began. */
export const onDay = (day: number): number => someMonday + day * dayMs;

/** The program asks for its step on this day. */
export const gateDay = 200;
export const calls = newTestId<'use-case'>();
export const offers = newTestId<'use-case'>();

export function sheetAbout(
  kind: SheetKindName,
  subject: SheetSubject,
  values: Record<string, unknown> = {},
  day = 1,
): Sheet {
  return { ...aSignedSheet(kind, values, onDay(day)), subject };
}
