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

  it('names what is not shown yet, up to three, and how many more there are', () => {
    const criteria = 'data-use blind-spots measure:quality';
    expect(say('criteria-not-met', { criteria, open: 3 })).toMatch(
      /^Not everything is shown yet: .+ · .+ · Quality\.$/,
    );
    expect(say('criteria-not-met', { criteria, open: 5 })).toMatch(/Quality, and 2 more\.$/);
    expect(say('criteria-not-met', { criteria, open: 5 }, 'de')).toMatch(/, und 2 weitere\.$/);
  });

  const at = Date.UTC(2026, 2, 4, 9);
  const unsaid = { ownVerdict: null, ownAt: null, change: null, changeName: null };
  const stale = { about: 'approval', version: 3, heldBy: 'an id', isOwn: false, at, ...unsaid };

  it('says who was faster and what came of it', () => {
    const facts = { ...stale, state: 'granted', heldByName: 'Lena' };
    expect(say('stale', facts)).toBe(
      'Lena was faster. It is now: approved. There is nothing left to decide.',
    );
    expect(say('stale', facts, 'de')).toBe(
      'Lena war schneller. Jetzt gilt: freigegeben. Zu entscheiden ist nichts mehr.',
    );
  });

  it('says to whoever has decided that they have, what, and when', () => {
    const own = { ...stale, isOwn: true, heldByName: 'Selma', ownAt: at };
    expect(say('stale', { ...own, state: 'open', ownVerdict: 'approve' })).toBe(
      'You have already decided: you said yes, Wed 4 Mar, 10:00 CET. It is now: waiting for decisions.',
    );
    expect(say('stale', { ...own, state: 'rejected', ownVerdict: 'reject' }, 'de')).toBe(
      'Sie haben schon entschieden: Sie haben Nein gesagt, Mi., 4. März, 10:00 MEZ. Jetzt gilt: nicht freigegeben. Was es zu einem Ja machen würde, steht dabei.',
    );
    const later = { ...own, isOwn: false, heldByName: 'Bruno', state: 'granted' };
    expect(say('stale', { ...later, ownVerdict: 'approve' })).not.toContain('faster');
  });

  it.each([
    [
      { state: 'withdrawn', heldByName: 'Pavel' },
      'Pavel took this question back, Wed 4 Mar, 10:00 CET. It is now: taken back. There is nothing to decide. If it is asked again, you hear of it.',
    ],
    [
      { state: 'withdrawn', heldByName: 'Pavel', isOwn: true },
      'You have already taken this question back, Wed 4 Mar, 10:00 CET. It is now: taken back. There is nothing to decide. If it is asked again, you hear of it.',
    ],
    [
      { state: 'expired', heldBy: null },
      'Its time was over, Wed 4 Mar, 10:00 CET. It is now: expired without a decision. There is nothing to decide. If it is asked again, you hear of it.',
    ],
    [
      { state: 'void', heldBy: null, ownVerdict: 'approve', ownAt: at, change: 'halted' },
      'You have already decided: you said yes, Wed 4 Mar, 10:00 CET. What it was about changed, Wed 4 Mar, 10:00 CET. It is now: void. Somebody stopped its use. It has to be asked again, about what is shown then.',
    ],
  ])('says how it ended without a word of those who decide, and what now: %j', (facts, said) => {
    expect(say('stale', { ...stale, ...facts })).toBe(said);
  });

  it('says which change made it void', () => {
    const change = { change: 'evidence-expired', changeName: 'Load test' };
    const facts = { ...stale, state: 'void', heldBy: null, ...change };
    expect(say('stale', facts)).toBe(
      'What it was about changed, Wed 4 Mar, 10:00 CET. It is now: void. The evidence has expired: Load test. It has to be asked again, about what is shown then.',
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
