import { importFields } from '@causeway/shared/domain/import/import-fields.js';
import { fieldCodes } from '@causeway/shared/domain/observation/parse-observation.js';
import { observationKindNames } from '@causeway/shared/domain/observation/observation-kinds.js';
import { participantFieldCodes } from '@causeway/shared/domain/participant/parse-participant.js';
import { fieldWord, importFieldWords } from '@causeway/shared/text/import-field-words.js';
import { codeWord, codeWords, kindWords } from '@causeway/shared/text/observation-words.js';
import { refusedRowText, refusedSentence } from '@causeway/shared/text/refused-row-text.js';

const every = [
  { target: 'participants', kind: null } as const,
  ...observationKindNames.map((kind) => ({ target: 'observations', kind }) as const),
];
const fields = every.flatMap((target) => importFields(target));

describe('everything a row can say', () => {
  it('is named in words: its kind, its fields and their closed lists', () => {
    const codes = codeWords('en');
    const kinds: Readonly<Record<string, string>> = kindWords('en');
    const names = importFieldWords('en');
    expect(observationKindNames.filter((kind) => !kinds[kind] || !kinds[`${kind}Hint`])).toEqual(
      [],
    );
    expect(fields.filter(({ name }) => !(name in names)).map(({ name }) => name)).toEqual([]);
    const unworded = fields.flatMap(({ name, form }) =>
      form.is === 'word' || form.is === 'words'
        ? form.words.filter((word) => !(`${name}:${word}` in codes))
        : [],
    );
    expect(unworded).toEqual([]);
  });

  it('is told apart: no two words of one list are called the same', () => {
    for (const locale of ['en', 'de'] as const) {
      const words = codeWords(locale);
      for (const { name, form } of fields) {
        if (form.is !== 'word' && form.is !== 'words') continue;
        const called = form.words.map((word) => codeWord(words, name, word));
        expect(new Set(called).size).toBe(called.length);
      }
      const names = [...new Set(fields.map(({ name }) => name))];
      const called = names.map((name) => fieldWord(importFieldWords(locale), name));
      expect(new Set(called).size).toBe(names.length);
    }
  });
});

describe('a refused row', () => {
  it('is told what to do for every reason there is', () => {
    const words = refusedRowText('en');
    const ofUseCases = ['key-reused', 'corrects-nothing', 'corrected-before', 'provenance-missing'];
    const codes = [...fieldCodes, ...participantFieldCodes, ...ofUseCases];
    expect(codes.filter((code) => refusedSentence(words, code) === words.other(code))).toEqual([]);
  });

  it('is told something also for a reason that is new', () => {
    expect(refusedSentence(refusedRowText('en'), 'brand-new')).toContain('brand-new');
  });
});
