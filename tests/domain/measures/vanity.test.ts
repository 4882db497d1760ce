import { allMeasures } from '@causeway/shared/domain/measure/all-measures.js';
import { satisfaction } from '@causeway/shared/domain/measure/measures/satisfaction.js';
import { sustainedUse90 } from '@causeway/shared/domain/measure/measures/sustained-use-90.js';
import { totalInteractions } from '@causeway/shared/domain/measure/measures/total-interactions.js';
import { trainingCompletion } from '@causeway/shared/domain/measure/measures/training-completion.js';
import { wouldRecommend } from '@causeway/shared/domain/measure/measures/would-recommend.js';
import {
  ago,
  aMeasureInput,
  amounts,
  aTally,
  manyPeople,
  valueOf,
} from '../../builders/measure-input.js';

const training = { trace: 'training' as const, firstCodes: 'completed', daysAgo: [110] };
const sustained = { daysAgo: [10] };

describe('vanity', () => {
  it('is what people feel, completed or piled up', () => {
    const vain = allMeasures.filter((measure) => measure.class === 'vanity');
    expect(vain).toEqual([satisfaction, wouldRecommend, trainingCompletion, totalInteractions]);
  });

  it('stands after what people can do: 87% completed and 4.2 satisfied, but 11% use it', () => {
    const input = {
      people: [
        ...manyPeople(11, { accessAt: ago(100), uses: [training, sustained] }),
        ...manyPeople(76, { accessAt: ago(100), uses: [training] }),
        ...manyPeople(13, { accessAt: ago(100) }),
      ],
      tallies: [
        aTally('pulse', 'satisfaction|none', 10, {
          amounts: [amounts(...Array<number>(8).fill(400), 500, 500)],
        }),
        aTally('pulse', 'recommend|none', 10, { amounts: [amounts(900, 1000)] }),
      ],
    };
    expect(valueOf(sustainedUse90, 'share', input).estimate).toBeCloseTo(0.11, 10);
    expect(valueOf(trainingCompletion, 'share', input).estimate).toBeCloseTo(0.87, 10);
    expect(valueOf(satisfaction, 'mean', input)).toMatchObject({ unit: 'score', estimate: 4.2 });
    const learning = allMeasures.filter((measure) => measure.learning);
    expect(learning.map((measure) => [measure.name, measure.learning])).toEqual([
      ['sustained-use-90', 'capacity'],
      ['training-completion', 'transfer'],
    ]);
  });

  it('shows no pulse of fewer than ten answers', () => {
    const tallies = [
      aTally('pulse', 'recommend|none', 9, {
        amounts: [amounts(700, 800, 900, 700, 800, 900, 700, 800, 900)],
      }),
    ];
    expect(wouldRecommend.estimate(aMeasureInput({ tallies })).value).toEqual({
      kind: 'unknown',
      reason: 'too-few',
    });
  });
});
