/** Directories and people spell the same department in their own way. */
export function normalValue(value: string): string {
  return value.trim().toLowerCase();
}
