/** Asks about the program as a whole; no use case has a dot in its key. */
export const programFlagKey = 'causeway.program';

export const flagKeyLength = 60;

const spelt: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
};
const marks = /\p{M}/gu;

function slugOf(name: string): string {
  const latin = name
    .toLowerCase()
    .replace(/[äöüßæø]/g, (letter) => spelt[letter] ?? letter)
    .normalize('NFD')
    .replace(marks, '');
  const slug = latin
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, flagKeyLength)
    .replace(/^-|-$/g, '');
  return slug === '' ? 'use-case' : slug;
}

/** A key for a use case from its name, unlike those that are taken in its program. */
export function flagKeyFor(name: string, taken: readonly string[]): string {
  const slug = slugOf(name);
  if (!taken.includes(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const tail = `-${String(number)}`;
    const key = `${slug.slice(0, flagKeyLength - tail.length)}${tail}`;
    if (!taken.includes(key)) return key;
  }
}
