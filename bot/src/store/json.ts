/** JSON columns hold what a store wrote itself, so reading trusts the shape. */
export function fromJson<Value>(text: string): Value {
  return JSON.parse(text) as Value;
}

/** Two spellings of a name that people take for the same one have the same key. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}
