import { canonicalJson } from '../../lib/canonical-json.js';
import type { Shortfall } from '../gate/shortfalls.js';
import type { PrintedForecast, SnapshotBody } from './snapshot.js';

/** As much of a snapshot as is held against another one. */
export type Compared = Pick<
  SnapshotBody,
  'results' | 'answer' | 'basis' | 'waivers' | 'shortfalls' | 'names'
> & { readonly forecast: PrintedForecast | null };

export const partChanges = ['new', 'changed', 'gone'] as const;
export type PartChange = (typeof partChanges)[number];

/** What is different about a snapshot besides its criteria. */
export type PartDiff =
  | { readonly part: 'answer' | 'projection'; readonly change: PartChange }
  /** By its title. */
  | { readonly part: 'evidence'; readonly change: PartChange; readonly name: string }
  | { readonly part: 'waiver'; readonly change: PartChange; readonly criterion: string }
  | { readonly part: 'shortfall'; readonly change: 'new' | 'gone'; readonly shortfall: Shortfall };

function changeOf<Value>(before: Value | null, after: Value | null): readonly PartChange[] {
  if (before === after) return [];
  if (before === null) return ['new'];
  return [after === null ? 'gone' : 'changed'];
}

/** What came, what is another than it was, and what went, in this order. */
function changed<Item>(
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
  isSame: (was: Item, is: Item) => boolean,
): readonly { readonly change: PartChange; readonly key: string; readonly item: Item }[] {
  const entries = [...after].map(([key, item]) => ({ key, item, was: before.get(key) }));
  const found = (change: PartChange, of: readonly { key: string; item: Item }[]) =>
    of.map(({ key, item }) => ({ change, key, item }));
  return [
    ...found(
      'new',
      entries.filter(({ was }) => was === undefined),
    ),
    ...found(
      'changed',
      entries.filter(({ was, item }) => was !== undefined && !isSame(was, item)),
    ),
    ...found(
      'gone',
      [...before].filter(([key]) => !after.has(key)).map(([key, item]) => ({ key, item })),
    ),
  ];
}

function shortfallsOf(
  before: readonly Shortfall[],
  after: readonly Shortfall[],
  isSaid: (words: string, found: Shortfall) => boolean,
): readonly PartDiff[] {
  const isSame = (one: Shortfall, other: Shortfall) => {
    if (typeof one === 'string' && typeof other !== 'string') return isSaid(one, other);
    return canonicalJson(one) === canonicalJson(other);
  };
  const came = after.filter((one) => !before.some((was) => isSame(was, one)));
  const went = before.filter((was) => !after.some((one) => isSame(was, one)));
  const diff = (change: 'new' | 'gone') => (shortfall: Shortfall) =>
    ({ part: 'shortfall', change, shortfall }) as const;
  return [...came.map(diff('new')), ...went.map(diff('gone'))];
}

export function partsDiff(
  before: Compared,
  after: Compared,
  isSaid: (words: string, found: Shortfall) => boolean,
): readonly PartDiff[] {
  const evidence = ({ basis }: Compared) => new Map(Object.entries(basis.evidence));
  const waivers = ({ waivers: all }: Compared) =>
    new Map(all.map((one) => [one.id as string, one]));
  const isSameWaiver = (was: unknown, is: unknown) => canonicalJson(was) === canonicalJson(is);
  const projection = changeOf(before.forecast?.id ?? null, after.forecast?.id ?? null);
  return [
    ...changeOf(before.answer || null, after.answer || null).map(
      (change) => ({ part: 'answer', change }) as const,
    ),
    ...shortfallsOf(before.shortfalls, after.shortfalls, isSaid),
    ...changed(waivers(before), waivers(after), isSameWaiver).map(
      ({ change, item }) => ({ part: 'waiver', change, criterion: item.criterion }) as const,
    ),
    ...changed(evidence(before), evidence(after), (was, is) => was === is).map(
      ({ change, key }) => ({
        part: 'evidence' as const,
        change,
        name: after.names[key] ?? before.names[key] ?? key,
      }),
    ),
    ...projection.map((change) => ({ part: 'projection', change }) as const),
  ];
}
