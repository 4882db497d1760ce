import fc from 'fast-check';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';

/** The same value with the fields of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, item]) => [key, reversed(item)] as const);
  return Object.fromEntries(fields.toReversed());
}

const json = fc.jsonValue({ noUnicodeString: false });

it('says the same of the same value, whatever the order of its fields', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
  );
});

it('is JSON for the same value, and for itself', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

it('sorts by code unit and leaves out every space', () => {
  expect(canonicalJson({ b: [1, { z: null, a: 'x y' }], B: true, ä: 0, a: -0 })).toBe(
    '{"B":true,"a":0,"b":[1,{"a":"x y","z":null}],"ä":0}',
  );
});

it.each([
  [undefined],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [() => 1],
  [Symbol('x')],
  [1n],
  [new Date(0)],
  [new Map()],
  [{ a: undefined }],
  [[undefined]],
])('refuses %p, which JSON would drop or bend', (value) => {
  expect(() => canonicalJson(value)).toThrow(/Not a JSON/);
});
