import { openReasons } from '@causeway/shared/domain/criterion/evaluate-criterion.js';
import { evidenceReasons } from '@causeway/shared/domain/evidence/judge-evidence.js';
import { gateCriterionNames } from '@causeway/shared/domain/gate/gate-criterion-name.js';
import { gateReasons } from '@causeway/shared/domain/gate/gate-reason.js';
import type { Facts } from '@causeway/shared/lib/decision.js';
import {
  gateCriterionName,
  gateSentence,
  wholeCriterionName,
} from '@causeway/shared/text/gate-text.js';
import { gateProblemSentence } from '@causeway/shared/text/gate-problem-text.js';
import { problemSentence } from '@causeway/shared/text/problem-text.js';

const reader = { locale: 'en', timeZone: 'Europe/Berlin' } as const;
const german = { ...reader, locale: 'de' } as const;

const reasons = [
  ...gateReasons,
  ...evidenceReasons,
  ...openReasons.map((reason) => `criterion-${reason}`),
];

/** Of every kind of gap something. */
const facts: Facts = {
  lacking: 2,
  of: 5,
  first: 'Calls',
  question: 'stress-testing',
  stop: 'halt',
  at: Date.UTC(2026, 4, 4),
  measure: 'activation',
  direction: 'above',
  threshold: 0.5,
  volunteers: 0.92,
  others: 5,
  minimum: 10,
};

function say(because: string, more: Facts = {}, furtherTrials: number | null = null): string {
  return gateSentence({ because, facts: { ...facts, ...more }, furtherTrials }, reader);
}

describe('why a criterion says what it says', () => {
  it.each(reasons)('is a sentence in both languages: %s', (because) => {
    const result = { because, facts, furtherTrials: null };
    for (const one of [reader, german]) {
      expect(gateSentence(result, one)).toMatch(/^\S.*[.!?“”)]$/);
    }
  });

  it('names what is missing, and about how much more it takes', () => {
    expect(say('volunteers-alone', {}, 5)).toBe(
      'About 92% volunteered. Only about 5 did not, and at least 10 are needed to say anything about people who did not ask for it. It takes about 5 more people.',
    );
    expect(say('criterion-not-enough-evidence', {}, 500)).toBe(
      'Brought in: what has been counted does not tell yet whether it is above 50%. It takes about 500 more people.',
    );
    expect(say('pilot-answers-another')).toBe(
      'Blocked: this pilot only shows that something is possible. Nobody has answered “Which failure modes are there, and how significant are they?”',
    );
    expect(say('stopped')).toBe('Blocked: use is halted since Mon 4 May.');
    expect(say('criterion-shown', { isCoOwned: true })).toBe(
      'Brought in: it is above 50%. Asked for by somebody who did not want the tool.',
    );
  });

  it('says of whom or what a registered criterion speaks', () => {
    const about = (by: string, of: string) =>
      gateSentence(
        { because: 'criterion-no-data', facts: { ...facts, by, about: of }, furtherTrials: null },
        { ...reader, names: { 'use-case-id': 'Calls' } },
      ).split(':')[0];
    expect(about('all', '')).toBe('Brought in');
    expect(about('use-case', 'use-case-id')).toBe('Brought in (Calls)');
    expect(about('ring', '2')).toBe('Brought in (stage 2)');
    expect(about('provenance', 'assigned')).toBe('Brought in (those who were assigned)');
    expect(about('stratum', 'skeptical')).toBe('Brought in (people with doubts)');
  });

  it('says of what it takes more, and that it is close where that is very many', () => {
    const quality = { measure: 'quality', threshold: 0.65, trials: 240 };
    expect(say('criterion-below-minimum', quality, 200)).toBe(
      'Quality: less has been counted than was agreed on to say whether it is above 65%. It takes about 200 more ratings.',
    );
    expect(say('criterion-not-enough-evidence', quality, 2_000)).toBe(
      'Quality: what has been counted does not tell yet whether it is above 65%. It is so close that it takes about 2,000 more ratings to tell.',
    );
    expect(say('criterion-not-enough-evidence', { ...quality, trials: 5_000 }, 2_000)).toMatch(
      /It takes about 2,000 more ratings\.$/,
    );
  });

  it('leaves to the outcome beside it what the outcome is', () => {
    for (const because of reasons) {
      for (const one of [reader, german]) {
        const said = gateSentence({ because, facts, furtherTrials: null }, one);
        expect(said).not.toMatch(/not enough evidence|nicht genug Belege/i);
      }
    }
  });
});

describe('what must be shown', () => {
  it.each(gateCriterionNames)('has a name in both languages: %s', (name) => {
    const names = [gateCriterionName(name, {}, 'en'), gateCriterionName(name, {}, 'de')];
    expect(names).not.toContain(name);
    expect(new Set(names).size).toBe(2);
  });

  it('is called by its measure where it was registered', () => {
    const id = 'registered-criteria/01a1fdd8-cba9-7659-83e6-ac9e75b9c2c3';
    expect(gateCriterionName(id, { measure: 'activation' }, 'en')).toBe('Brought in');
    expect(gateCriterionName('measure:quality', {}, 'de')).toBe('Qualität');
  });

  it('is told from others of the same measure by whom it speaks of and how much it asks', () => {
    const id = 'registered-criteria/01a1fdd8-cba9-7659-83e6-ac9e75b9c2c3';
    const facts = { measure: 'quality', direction: 'above', threshold: 0.9 };
    const named = (more: object, locale: 'en' | 'de') =>
      wholeCriterionName(id, { ...facts, ...more }, { locale, names: { u1: 'Offers' } });
    expect(named({}, 'de')).toBe('Qualität über 90\u00a0%');
    expect(named({ by: 'use-case', about: 'u1' }, 'en')).toBe('Quality (Offers) above 90%');
    expect(wholeCriterionName('load-test', {}, { locale: 'en' })).toBe(
      gateCriterionName('load-test', {}, 'en'),
    );
  });
});

describe('a refusal around templates', () => {
  it.each([
    'template-empty',
    'time-alone',
    'criterion-twice',
    'number-not-offered',
    'number-out-of-range',
    'protected-criterion-missing',
    'own-proposal',
    'same-function',
    'stake-on-both-sides',
  ])('%s is worded in both languages', (code) => {
    const problem = { code, facts: { criterion: 'coverage', criteria: 'drill', min: 0.5, max: 1 } };
    for (const one of [reader, german]) {
      const sentence = gateProblemSentence(problem, one.locale);
      expect(sentence).toMatch(/\.$/);
      expect(problemSentence(problem, one)).toBe(sentence);
    }
  });
});
