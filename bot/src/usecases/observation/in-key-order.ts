/**
 * Values in the order of their keys. Sorting tens of thousands at once would keep requests waiting, so
 * it goes bucket by bucket; `bucketOf` takes the front of a key.
 */
export function* inKeyOrder<Value>(
  values: ReadonlyMap<string, Value>,
  bucketOf: (key: string) => string,
): Generator<readonly [string, Value]> {
  const buckets = new Map<string, (readonly [string, Value])[]>();
  for (const entry of values) {
    const name = bucketOf(entry[0]);
    const bucket = buckets.get(name);
    if (bucket) bucket.push(entry);
    else buckets.set(name, [entry]);
  }
  for (const name of [...buckets.keys()].toSorted()) {
    const bucket = buckets.get(name) ?? [];
    yield* bucket.toSorted(([left], [right]) => (left < right ? -1 : 1));
  }
}
