import type { Rejected } from '../../lib/decision.js';
import { reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { PersonKey, SheetId } from '../../lib/ids.js';
import { isInForce } from './is-in-force.js';
import type { SheetKind } from './sheet-kind.js';
import type { Sheet } from './sheet.js';

export const acknowledgementAnswers = ['agree', 'disagree', 'unclear'] as const;
export type AcknowledgementAnswer = (typeof acknowledgementAnswers)[number];

/** What a reader says to a statement. Nobody is told who said what; the key cannot be turned back. */
export interface Acknowledgement {
  readonly sheetId: SheetId;
  readonly number: number;
  readonly personKey: PersonKey;
  readonly answer: AcknowledgementAnswer;
  readonly at: Instant;
}

export type AcknowledgementCounts = Readonly<Record<AcknowledgementAnswer, number>>;

/** Only of what holds now, and only where the kind asks. */
export function refuseAcknowledgement(
  kind: SheetKind,
  sheet: Sheet,
  number: number,
  now: Instant,
): Rejected<'not-asked-for' | 'not-in-force'> | undefined {
  if (!kind.isAcknowledged) return reject('not-asked-for');
  const version = sheet.versions.find((one) => one.number === number);
  return version && isInForce(kind, version, now) ? undefined : reject('not-in-force');
}
