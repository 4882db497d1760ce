import type { Locale } from '@causeway/shared/domain/person/person.js';
import { basisChangeKinds } from '@causeway/shared/domain/snapshot/basis-change.js';
import { basisChangeWords } from '@causeway/shared/text/approval-text.js';
import { problemSentence } from '@causeway/shared/text/problem-text.js';

/** Every way in which evidence, exceptions and approvals are refused. */
const codes = [
  'withdrawn-already',
  'reason-missing',
  'figure-missing',
  'holds-too-long',
  'until-in-past',
  'until-too-far',
  'unknown-criterion',
  'nothing-to-waive',
  'fail-cannot-be-waived',
  'stale-cannot-be-waived',
  'own-waiver',
  'no-part-in-program',
  'seconded-already',
  'waiver-is-over',
  'no-gate',
  'no-criteria',
  'criteria-not-met',
  'already-asked',
  'own-request',
  'measured-it',
  'decided-already',
  'function-decided',
  'no-function',
  'approval-expired',
  'criteria-missing',
  'not-in-state',
  'other-transition',
  'basis-changed',
  'nothing-changed',
  'function-does-not-decide',
  'function-twice',
  'needed-out-of-range',
  'sponsors-alone',
  'own-delegation',
  'function-not-held',
  'may-not-decide',
  'ends-before-it-begins',
  'lasts-too-long',
  'ended-already',
  'chain-too-long',
];

const locales: readonly Locale[] = ['en', 'de'];

function say(code: string, facts = {}, locale: Locale = 'en'): string {
  return problemSentence({ code, facts }, { locale, timeZone: 'Europe/Berlin' });
}

describe('the words for a refused decision', () => {
  it.each(codes)('%s has a sentence of its own in both languages', (code) => {
    for (const locale of locales) {
      expect(say(code, {}, locale)).toMatch(/\.$/);
      expect(say(code, {}, locale)).not.toBe(say('no such code', {}, locale));
    }
    expect(say(code, {}, 'de')).not.toBe(say(code));
  });

  const stale = { about: 'approval', version: 3, heldBy: 'an id', change: null, changeName: null };

  it('says who was faster and what came of it', () => {
    const facts = { ...stale, state: 'granted', heldByName: 'Lena' };
    expect(say('stale', facts)).toBe('Lena was faster. It is now: approved.');
    expect(say('stale', facts, 'de')).toBe('Lena war schneller. Jetzt gilt: freigegeben.');
  });

  it('says which change made it void', () => {
    const change = { change: 'evidence-expired', changeName: 'Load test' };
    const facts = { ...stale, state: 'void', heldBy: null, ...change };
    expect(say('stale', facts)).toBe(
      'This has changed since you looked. It is now: void. The evidence has expired: Load test.',
    );
  });

  it('keeps to its own words for what is no approval', () => {
    expect(say('stale', { state: 'open' })).not.toContain('decision');
  });
});

describe('the words for what changed', () => {
  it.each(basisChangeKinds)('%s is told from all others, in both languages', (kind) => {
    for (const locale of locales) {
      const words = basisChangeWords(locale);
      const sentences = basisChangeKinds.map((one) => words[one]('X'));
      expect(sentences.filter((sentence) => sentence === words[kind]('X'))).toHaveLength(1);
    }
  });
});
