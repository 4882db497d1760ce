import { acceptance } from '@causeway/shared/domain/measure/measures/acceptance.js';
import { deferral } from '@causeway/shared/domain/measure/measures/deferral.js';
import { minutesCorrecting } from '@causeway/shared/domain/measure/measures/minutes-correcting.js';
import { minutesLearning } from '@causeway/shared/domain/measure/measures/minutes-learning.js';
import { outOfScopeShare } from '@causeway/shared/domain/measure/measures/out-of-scope-share.js';
import {
  aMeasureInput,
  amounts,
  aTally,
  manyPeople,
  valueOf,
} from '../../builders/measure-input.js';

const tallies = [
  aTally('interaction', 'used|none|in|alone|work', 60),
  aTally('interaction', 'corrected|none|out|alone|work', 21),
  aTally('interaction', 'did-myself|none|in|alone|work', 152),
  aTally('interaction', 'asked-someone|nudge|in|helped|work', 30),
  aTally('interaction', 'used|none|in|alone|sandbox', 400),
  aTally('interaction', 'did-myself|none|out|alone|exercise', 400),
];

describe('what came of uses at work', () => {
  it('is acceptance when the output served, corrected or not, with an interval', () => {
    const share = valueOf(acceptance, 'share', { tallies });
    expect(share).toMatchObject({ successes: 81, trials: 263 });
    expect(share.low).toBeCloseTo(0.2553, 4);
    expect(share.high).toBeCloseTo(0.3662, 4);
  });

  it('is deferral when people did it themselves or asked someone, and never a flag', () => {
    expect(valueOf(deferral, 'share', { tallies })).toMatchObject({ successes: 182, trials: 263 });
  });

  it('has a part that the tool was not meant for', () => {
    expect(valueOf(outOfScopeShare, 'share', { tallies })).toMatchObject({
      successes: 21,
      trials: 263,
    });
  });

  it('names the people behind each number', () => {
    const served = manyPeople(2, { uses: [{ trace: 'use' }] });
    const both = manyPeople(1, { uses: [{ trace: 'use' }, { trace: 'attempt' }] });
    const people = [...served, ...both, ...manyPeople(3, { uses: [{ trace: 'practice' }] })];
    expect(acceptance.groups(aMeasureInput({ people }))).toEqual({
      n: [...served, ...both],
      successes: [...served, ...both],
      rest: both,
    });
  });
});

describe('minutes', () => {
  it('are a mean per use at work with an interval, and show what is missing as missing', () => {
    const said = aTally('interaction', 'used|none|in|alone|work', 10, {
      amounts: [amounts(240, 360, 480), amounts(60, 60, 120, 120)],
    });
    const practice = aTally('interaction', 'used|none|in|alone|sandbox', 1, {
      amounts: [amounts(3600), amounts(3600)],
    });
    const input = aMeasureInput({ tallies: [said, practice] });
    expect(minutesLearning.estimate(input)).toMatchObject({ n: 3, eligible: 10, censored: 0 });
    const learning = valueOf(minutesLearning, 'mean', input);
    expect(learning.estimate).toBe(6);
    expect(learning.low).toBeCloseTo(6 - (4.302653 * 2) / Math.sqrt(3), 4);
    expect(minutesCorrecting.estimate(input)).toMatchObject({ n: 4, eligible: 10 });
    expect(valueOf(minutesCorrecting, 'mean', input).estimate).toBe(1.5);
  });

  it('are unknown where nobody said them', () => {
    expect(minutesLearning.estimate(aMeasureInput({ tallies }))).toMatchObject({
      n: 0,
      eligible: 263,
      value: { kind: 'unknown', reason: 'no-trials' },
    });
  });
});
