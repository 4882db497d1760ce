/** The texts of the stores' statements are few; filters multiply them to hundreds. */
const cachedTexts = 2_000;

const byText = new Map<string, ReadonlySet<string>>();

/** Every name in a statement. A table it reads is among them, and names of no table do no harm. */
export function namesIn(sql: string): ReadonlySet<string> {
  const known = byText.get(sql);
  if (known) return known;
  const names = new Set(sql.toLowerCase().match(/[a-z_]\w*/g));
  if (byText.size >= cachedTexts) byText.clear();
  byText.set(sql, names);
  return names;
}

const writing = /^\s*(?:insert\s+into|update|delete\s+from)\s+"?(\w+)/i;

/** Undefined where the statement does not say it in its first words. */
export function tableWrittenBy(sql: string): string | undefined {
  return writing.exec(sql)?.[1]?.toLowerCase();
}
