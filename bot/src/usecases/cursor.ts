/** Where a listing goes on: opaque to clients, the last row's keys to us. */
export function cursorText(keys: Readonly<Record<string, string | number>>): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

type Shape<Keys> = {
  readonly [Name in keyof Keys]: Keys[Name] extends number ? 'number' : 'string';
};

/** The keys of a cursor; one that was tampered with is unreadable rather than an error inside. */
export function cursorFrom<Keys extends object>(
  text: string | undefined,
  shape: Shape<Keys>,
): Keys | undefined | 'unreadable' {
  if (text === undefined) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const isWhole =
      typeof keys === 'object' &&
      keys !== null &&
      Object.entries(shape).every(([name, type]) => typeof Reflect.get(keys, name) === type);
    return isWhole ? (keys as Keys) : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
