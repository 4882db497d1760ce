import type { Locale } from '../domain/person/person.js';

type Entry = string | ((...values: never[]) => string);
type Entries = Readonly<Record<string, Entry>>;
/** German has to say everything English says, with the same gaps to fill. */
type SameShape<English extends Entries> = {
  readonly [Key in keyof English]: English[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

/** Brackets show a cut string, accents a string that came from elsewhere, length what German will need. */
export function pseudo(text: string): string {
  const accented = text.replace(/[aeiouAEIOU]/g, (letter) => accents[letter] ?? letter);
  return `[${accented}${'~'.repeat(Math.ceil(text.length / 3))}]`;
}

/** The same entries with every text passed through `rewrite`. */
function rewritten<English extends Entries>(
  english: English,
  rewrite: (text: string) => string,
): SameShape<English> {
  const entries = Object.entries(english).map(([key, entry]) => [
    key,
    typeof entry === 'string' ? rewrite(entry) : (...values: never[]) => rewrite(entry(...values)),
  ]);
  return Object.fromEntries(entries) as SameShape<English>;
}

/** The words of one area in every language. */
export function defineText<const English extends Entries>(
  english: English,
  german: SameShape<English>,
): (locale: Locale) => SameShape<English> {
  const words: Readonly<Record<Locale, SameShape<English>>> = {
    en: rewritten(english, (text) => text),
    de: german,
    pseudo: rewritten(english, pseudo),
  };
  return (locale) => words[locale];
}

/** Words put together from several areas: once for a language, not for every sentence. */
export function oncePerLocale<Words>(together: (locale: Locale) => Words): typeof together {
  const made = new Map<Locale, Words>();
  return (locale) => {
    const words = made.get(locale) ?? together(locale);
    made.set(locale, words);
    return words;
  };
}
