import type { Who } from '@causeway/shared/domain/declared/who.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { sheetPageText } from '@causeway/shared/text/sheet-page-text.js';

/** Whom a declaration lets do something: roles together, then whoever is named. */
export function whoWords(who: readonly Who[], kind: string, locale: Locale): string {
  const words = sheetPageText(locale);
  const roles = roleWords(locale);
  const kinds = declaredWords(locale, 'sheet');
  const held = who.flatMap((one) => (one.by === 'role' ? [roles[one.role]] : []));
  const named = who.flatMap((one) =>
    one.by === 'field' ? [words.namedIn(kinds.field(kind, one.field))] : [],
  );
  const everybody = who.some(({ by }) => by === 'everybody') ? [words.everybody] : [];
  const ofRole = held.length > 0 ? [words.anyOf(held.join(words.or))] : [];
  return [...ofRole, ...named, ...everybody].join(words.or);
}

/** The roles alone, for "It is written by: …". */
export function rolesOf(who: readonly Who[], locale: Locale): string {
  const roles = roleWords(locale);
  return who.flatMap((one) => (one.by === 'role' ? [roles[one.role]] : [])).join(', ');
}
