import { allMeasures } from '@causeway/shared/domain/measure/all-measures.js';
import { observationKinds } from '@causeway/shared/domain/observation/observation-kinds.js';
import { measureArmWords, measurePartWords } from '@causeway/shared/text/measure-part-words.js';

describe('the words of measures', () => {
  it('name both sides of every difference', () => {
    const differences = allMeasures.filter(({ form }) => form === 'difference');
    const sides = differences.flatMap(({ name }) => [`${name}-first`, `${name}-second`]);
    expect(Object.keys(measureArmWords('en')).toSorted()).toEqual(sides.toSorted());
  });

  it('name every role that help is given in', () => {
    const roles = observationKinds.help.codes.flatMap(({ values }) => values);
    expect(Object.keys(measurePartWords('en'))).toEqual(expect.arrayContaining(roles));
  });
});
