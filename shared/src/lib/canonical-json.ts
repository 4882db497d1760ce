/**
 * One text for one value, so that a hash of it means something: keys sorted by code unit, no spaces.
 * Refuses what JSON would drop or bend silently: undefined, NaN, infinities, functions, instances.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isPlainObject(value)) return canonicalObject(value);
  throw new Error(`Not a JSON value: ${typeof value}`);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`Not a JSON number: ${value}`);
  return JSON.stringify(value);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // An object from another realm has another realm's Object behind it, and that has nothing behind it.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const fields = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${fields.join(',')}}`;
}
