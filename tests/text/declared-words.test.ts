import { units } from '@causeway/shared/domain/declared/field.js';
import type { Field } from '@causeway/shared/domain/declared/field.js';
import { moveNeeds } from '@causeway/shared/domain/register/register-kind.js';
import { registerKinds } from '@causeway/shared/domain/register/register-kinds.js';
import { acknowledgementAnswers } from '@causeway/shared/domain/sheet/acknowledgement.js';
import { sheetKinds } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { standings } from '@causeway/shared/domain/sheet/standing.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { registerRiskText } from '@causeway/shared/text/register-risk-text.js';
import { registerText } from '@causeway/shared/text/register-text.js';
import { registerWorkText } from '@causeway/shared/text/register-work-text.js';
import { sheetPeopleText } from '@causeway/shared/text/sheet-people-text.js';
import { sheetPilotText } from '@causeway/shared/text/sheet-pilot-text.js';
import { sheetText } from '@causeway/shared/text/sheet-text.js';
import { sheetWorkText } from '@causeway/shared/text/sheet-work-text.js';

const languages = ['en', 'de'] as const;

function choicesOf(field: Field): readonly string[] {
  return field.type === 'choice' ? field.values : [];
}

function fieldNames(fields: readonly Field[]): readonly string[] {
  return fields.flatMap((field) => [
    field.name,
    ...choicesOf(field).map((value) => `${field.name}.${value}`),
  ]);
}

describe.each(languages)('the words of declared kinds, in %s', (locale) => {
  const sheet = declaredWords(locale, 'sheet');
  const register = declaredWords(locale, 'register');

  it.each(sheetKinds.map((kind) => [kind.name, kind] as const))(
    'say everything of the sheet %s',
    (name, kind) => {
      const said = [
        sheet.kind(name),
        sheet.about(name),
        ...kind.fields.map((field) => sheet.field(name, field.name)),
        ...kind.fields.flatMap((field) =>
          choicesOf(field).map((value) => sheet.choice(name, field.name, value)),
        ),
        ...kind.signatures.map((signature) => sheet.signature(name, signature.name)),
      ];
      expect(said.filter((words) => words.trim() === '')).toEqual([]);
    },
  );

  it.each(registerKinds.map((kind) => [kind.name, kind] as const))(
    'say everything of the register %s',
    (name, kind) => {
      const said = [
        register.kind(name),
        register.about(name),
        ...kind.fields.map((field) => register.field(name, field.name)),
        ...kind.fields.flatMap((field) =>
          choicesOf(field).map((value) => register.choice(name, field.name, value)),
        ),
        ...kind.states.map((state) => register.state(name, state)),
        ...kind.moves.map((move) => register.move(name, move.name)),
      ];
      expect(said.filter((words) => words.trim() === '')).toEqual([]);
    },
  );

  it('say how statements stand, what readers answer and what numbers count', () => {
    const words: Readonly<Record<string, string>> = sheetText(locale);
    const keys = [
      ...standings.map((standing) => `standing.${standing}`),
      ...acknowledgementAnswers.map((answer) => `answer.${answer}`),
      ...units
        .filter((unit) => unit !== 'as-stated')
        .flatMap((unit) => [`unit.${unit}`, `one.${unit}`]),
    ];
    expect(keys.filter((key) => !words[key])).toEqual([]);
    const needs: Readonly<Record<string, string>> = registerText(locale);
    expect(moveNeeds.filter((need) => !needs[`need.${need}`])).toEqual([]);
  });

  it('name nothing that no kind declares', () => {
    const sheetKeys = sheetKinds.flatMap(({ name, fields, signatures }) => [
      name,
      `${name}.about`,
      ...fieldNames(fields).map((field) => `${name}.${field}`),
      ...fields.map((field) => `${name}.${field.name}.hint`),
      ...signatures.map((signature) => `${name}.signature.${signature.name}`),
    ]);
    const registerKeys = registerKinds.flatMap(({ name, fields, states, moves }) => [
      name,
      `${name}.about`,
      ...fieldNames(fields).map((field) => `${name}.${field}`),
      ...fields.map((field) => `${name}.${field.name}.hint`),
      ...states.map((state) => `${name}.state.${state}`),
      ...moves.map((move) => `${name}.move.${move.name}`),
    ]);
    const declared = new Set([...sheetKeys, ...registerKeys]);
    const areas = [
      sheetPilotText,
      sheetPeopleText,
      sheetWorkText,
      registerRiskText,
      registerWorkText,
    ];
    const worded = areas.flatMap((area) => Object.keys(area(locale)));
    expect(worded.filter((key) => !declared.has(key))).toEqual([]);
    expect(new Set(worded).size).toBe(worded.length);
  });
});

it('have no field that is called like another part of its kind', () => {
  const reserved = ['about', 'hint', 'signature', 'state', 'move', 'actor', 'reason', 'to'];
  const taken = [...sheetKinds, ...registerKinds].flatMap(({ name, fields }) =>
    fields.filter((field) => reserved.includes(field.name)).map((field) => `${name}.${field.name}`),
  );
  expect(taken).toEqual([]);
});
