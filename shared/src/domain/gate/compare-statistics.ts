type Scalar = string | number | boolean | null;

/** A number that was frozen and what it comes to now; what one side does not have is null. */
export interface DifferingCell {
  /** The result's name and the way to the number: `human-review.useCases.0.audits`. */
  readonly cell: string;
  readonly frozen: Scalar;
  readonly now: Scalar;
}

type Nested = Readonly<Record<string, unknown>>;

function isNested(value: unknown): value is Nested {
  return typeof value === 'object' && value !== null;
}

function scalar(value: unknown): Scalar {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    default:
      return null;
  }
}

function compare(cell: string, frozen: unknown, now: unknown): readonly DifferingCell[] {
  if (isNested(frozen) || isNested(now)) {
    const [was, is]: [Nested, Nested] = [isNested(frozen) ? frozen : {}, isNested(now) ? now : {}];
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    return keys.flatMap((key) => compare(`${cell}.${key}`, was[key], is[key]));
  }
  return frozen === now ? [] : [{ cell, frozen: scalar(frozen), now: scalar(now) }];
}

/** Every number that differs, by where it stands; none where all are equal. */
export function compareStatistics(
  frozen: Nested,
  now: Nested,
  names: readonly string[],
): readonly DifferingCell[] {
  return names.flatMap((name) => compare(name, frozen[name], now[name]));
}
