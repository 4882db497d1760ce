/** Where a listing goes on: opaque to clients, the last row's keys to us. */
export function cursorText(keys: Readonly<Record<string, string | number | null>>): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The keys of a cursor; one that was tampered with is unreadable rather than an error inside. */
export function cursorFrom<Keys extends object>(
  text: string | undefined,
  names: readonly (keyof Keys & string)[],
): Keys | undefined | 'unreadable' {
  if (text === undefined) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const isWhole =
      typeof keys === 'object' &&
      keys !== null &&
      names.every((name) => {
        const value: unknown = Reflect.get(keys, name);
        return value === null || typeof value === 'string' || Number.isFinite(value);
      });
    return isWhole ? (keys as Keys) : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
