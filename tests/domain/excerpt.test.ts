import fc from 'fast-check';
import { excerptOf } from '@causeway/shared/domain/flag/excerpt.js';

describe('an excerpt', () => {
  it('is the whole of a short text, in one line', () => {
    expect(excerptOf(' It says\n\nMarch. ')).toBe('It says March.');
  });

  it('ends between words', () => {
    expect(excerptOf('word '.repeat(60))).toBe(`${'word '.repeat(31).trim()}…`);
  });

  it('is never longer than 160 characters and never ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const excerpt = excerptOf(text);
        expect(excerpt.length).toBeLessThanOrEqual(160);
        expect(excerpt).not.toMatch(/[\ud800-\udbff]…?$/);
      }),
    );
  });
});
