import type { SheetLine } from '@causeway/shared/api/sheets.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import type { SubjectKind } from '@causeway/shared/domain/sheet/sheet-subject.js';
import type { Standing } from '@causeway/shared/domain/sheet/standing.js';
import type { Instant } from '@causeway/shared/lib/instant.js';

/** What of a program statements are written about. */
export interface Subject {
  readonly key: string;
  readonly of: SubjectKind;
  readonly label: string;
}

/** How a statement stands, for somebody who looks for what is left to do. */
export type Place = Standing | 'missing' | 'expires-soon';

/** One statement that is there or could be. */
export interface PlacedSheet {
  readonly kind: SheetKind;
  readonly subject: Subject;
  readonly place: Place;
  readonly line: SheetLine | undefined;
}

/** What is left to do comes first, the most pressing of it at the top. */
const order: readonly Place[] = [
  'expired',
  'expires-soon',
  'proposed',
  'draft',
  'missing',
  'withdrawn',
  'in-force',
  'superseded',
];

const toDo: ReadonlySet<Place> = new Set<Place>(['expired', 'expires-soon', 'proposed', 'draft']);

export function isToDo({ place, line }: PlacedSheet): boolean {
  return toDo.has(place) || (line?.maySign.length ?? 0) > 0;
}

function placeOf(line: SheetLine | undefined, now: Instant): Place {
  if (!line) return 'missing';
  const { standing, inForce } = line;
  const ends = inForce?.expiresAt ?? null;
  if (ends !== null && now >= ends - defaults.sheetWarningMs.value) return 'expires-soon';
  return standing;
}

/** Every statement there could be, what is left to do first. */
export function placeSheets(
  kinds: readonly SheetKind[],
  subjects: readonly Subject[],
  lines: readonly SheetLine[],
  now: Instant,
): readonly PlacedSheet[] {
  return subjects.flatMap((subject) =>
    kinds
      .filter(({ subjects: possible }) => possible.includes(subject.of))
      .map((kind) => {
        const line = lines.find((one) => one.kind === kind.name && one.subject === subject.key);
        return { kind, subject, place: placeOf(line, now), line };
      })
      .toSorted((a, b) => order.indexOf(a.place) - order.indexOf(b.place)),
  );
}
