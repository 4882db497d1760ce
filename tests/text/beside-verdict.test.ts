import { besideVerdict } from '@causeway/shared/text/beside-verdict.js';
import { criterionSentence } from '@causeway/shared/text/criterion-text.js';

const open = {
  outcome: 'inconclusive',
  openBecause: 'not-enough-evidence',
  furtherTrials: 50,
  direction: 'above',
  threshold: 0.5,
} as const;

describe('a sentence beside its verdict', () => {
  it('does not say it again, in either language', () => {
    expect(besideVerdict(criterionSentence(open, 'en'), 'en')).toBe(
      'About 50 more have to be counted.',
    );
    expect(besideVerdict(criterionSentence(open, 'de'), 'de')).toBe(
      'Es müssen noch etwa 50 gezählt werden.',
    );
    const shown = { ...open, outcome: 'pass', furtherTrials: null } as const;
    expect(besideVerdict(criterionSentence(shown, 'en'), 'en')).toBe('It is above 50%.');
  });

  it('stays as it is where it says something else', () => {
    expect(besideVerdict('Shown by whoever was asked.', 'en')).toBe('Shown by whoever was asked.');
  });
});
