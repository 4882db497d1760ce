import { activation } from '@causeway/shared/domain/measure/measures/activation.js';
import { activationByPrompt } from '@causeway/shared/domain/measure/measures/activation-by-prompt.js';
import type { PersonRecord } from '@causeway/shared/domain/measure/measure.js';
import {
  ago,
  aMeasureInput,
  aPersonRecord,
  manyPeople,
  today,
  valueOf,
} from '../../builders/measure-input.js';

const broughtBy = (prompt: 'none' | 'nudge' | 'manual-mail', count: number) =>
  manyPeople(count, { uses: [{ firstCodes: `used|${prompt}|in|alone|work` }] });

const audience = [
  ...broughtBy('none', 30),
  ...broughtBy('nudge', 10),
  ...broughtBy('manual-mail', 5),
  ...manyPeople(40),
  ...manyPeople(9, { accessAt: null }),
  ...manyPeople(6, { provenance: 'declined', accessAt: null }),
];

const partsOf = (people: readonly PersonRecord[]) =>
  Object.fromEntries(
    valueOf(activationByPrompt, 'parts', { people }).parts.map((part) => [
      part.name,
      part.successes,
    ]),
  );

describe('activation', () => {
  it('is a share of the whole audience, also of those without access and those who said no', () => {
    expect(valueOf(activation, 'share', { people: audience })).toMatchObject({
      successes: 40,
      trials: 100,
      estimate: 0.4,
    });
  });

  it('has three parts, and leaves those out of the criterion who were written to by hand', () => {
    expect(partsOf(audience)).toEqual({ unprompted: 30, nudge: 10, 'manual-mail': 5 });
    const { successes } = activation.groups(aMeasureInput({ people: audience }));
    expect(successes).toEqual(audience.slice(0, 40));
  });

  it('moves exactly those people whose nudge becomes a mail by hand', () => {
    const moved = audience.slice(30, 37);
    const after = audience.map((person) =>
      moved.includes(person)
        ? { ...person, uses: broughtBy('manual-mail', 1)[0]?.uses ?? [] }
        : person,
    );
    expect(partsOf(after)).toEqual({ unprompted: 30, nudge: 3, 'manual-mail': 12 });
    expect(valueOf(activation, 'share', { people: after }).successes).toBe(33);
  });

  it('asks what brought somebody first, in whichever use case that was', () => {
    const person = aPersonRecord({
      uses: [
        { daysAgo: [9], firstCodes: 'used|none|in|alone|work' },
        { daysAgo: [20], firstCodes: 'corrected|manual-mail|in|alone|work' },
      ],
    });
    expect(partsOf([person])).toMatchObject({ unprompted: 0, 'manual-mail': 1 });
  });

  it('lets the smaller key decide between two at the same instant', () => {
    const person = aPersonRecord({
      uses: [
        { firstKey: 'b', firstCodes: 'used|none|in|alone|work' },
        { firstKey: 'a', firstCodes: 'used|nudge|in|alone|work' },
      ],
    });
    expect(partsOf([person])).toMatchObject({ unprompted: 0, nudge: 1 });
  });

  it('counts neither practice, nor doing it oneself, nor what happened today', () => {
    const people = [
      aPersonRecord({ uses: [{ trace: 'practice' }] }),
      aPersonRecord({ uses: [{ trace: 'attempt' }] }),
      aPersonRecord({ uses: [{ firstAt: ago(0), days: [today] }] }),
    ];
    expect(valueOf(activation, 'share', { people }).successes).toBe(0);
  });
});
