import type { Locale } from '../domain/person/person.js';
import { oncePerLocale } from './define-text.js';
import { registerRiskText } from './register-risk-text.js';
import { registerText } from './register-text.js';
import { registerWorkText } from './register-work-text.js';
import { sheetPeopleText } from './sheet-people-text.js';
import { sheetPilotText } from './sheet-pilot-text.js';
import { sheetText } from './sheet-text.js';
import { sheetWorkText } from './sheet-work-text.js';

type Words = Readonly<Record<string, string>>;

/** Words by the names a declaration uses, so that a screen can word any kind without knowing it. */
export interface DeclaredWords {
  /** What the kind is called. */
  kind(kind: string): string;
  /** What it is for, in a sentence. */
  about(kind: string): string;
  field(kind: string, field: string): string;
  /** Undefined where the label says enough. */
  hint(kind: string, field: string): string | undefined;
  choice(kind: string, field: string, value: string): string;
  /** Of a sheet. */
  signature(kind: string, name: string): string;
  /** Of a register. */
  state(kind: string, state: string): string;
  move(kind: string, move: string): string;
}

const said: Readonly<Record<'sheet' | 'register', (locale: Locale) => Words>> = {
  sheet: oncePerLocale((locale) => ({
    ...sheetText(locale),
    ...sheetPilotText(locale),
    ...sheetPeopleText(locale),
    ...sheetWorkText(locale),
  })),
  register: oncePerLocale((locale) => ({
    ...registerText(locale),
    ...registerRiskText(locale),
    ...registerWorkText(locale),
  })),
};

/** What a kind does not say itself is said for all kinds; what nobody says is empty. */
export function declaredWords(locale: Locale, noun: 'sheet' | 'register'): DeclaredWords {
  const words = said[noun](locale);
  const find = (kind: string, key: string) => words[`${kind}.${key}`] ?? words[key] ?? '';
  return {
    kind: (kind) => words[kind] ?? '',
    about: (kind) => words[`${kind}.about`] ?? '',
    field: (kind, field) => words[`${kind}.${field}`] ?? words[`field.${field}`] ?? '',
    hint: (kind, field) => words[`${kind}.${field}.hint`],
    choice: (kind, field, value) => words[`${kind}.${field}.${value}`] ?? '',
    signature: (kind, name) => find(kind, `signature.${name}`),
    state: (kind, state) => find(kind, `state.${state}`),
    move: (kind, move) => find(kind, `move.${move}`),
  };
}
