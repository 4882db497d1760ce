/** Where each plain value of a JSON text lies, in bytes of the text that has no spaces. */
export interface JsonPlace {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

export function jsonPlaces(value: unknown): readonly JsonPlace[] {
  const places: JsonPlace[] = [];
  const bytes = (text: string) => Buffer.byteLength(text);
  const walk = (one: unknown, path: string, from: number): number => {
    if (typeof one !== 'object' || one === null) {
      const to = from + bytes(JSON.stringify(one));
      places.push({ path, from, to });
      return to;
    }
    const isList = Array.isArray(one);
    let at = from + 1;
    for (const [key, inner] of Object.entries(one)) {
      const name = isList ? '' : `${JSON.stringify(key)}:`;
      const step = isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      at = walk(inner, step, at + bytes(name)) + 1;
    }
    return Object.keys(one).length === 0 ? at + 1 : at;
  };
  walk(value, '', 0);
  return places;
}
