import { shortfallsOf } from '@causeway/shared/domain/gate/shortfalls.js';
import type { FoundGap } from '@causeway/shared/domain/register/found-gap.js';
import { isIntact } from '@causeway/shared/domain/snapshot/freeze.js';
import { shortfallWords } from '@causeway/shared/text/found-gap-text.js';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { anEntry } from '../builders/register-entry';
import { aSnapshot, sha256 } from '../builders/snapshot';

const peak: FoundGap = { source: 'workload', of: 'peak' };
const words = 'How it goes when there is most to do';

function said(part: Parameters<typeof anEntry>[1]) {
  const entries = [anEntry('blind-spot', part)];
  return shortfallsOf({ entries, now: someMonday + 1 });
}

describe('a gap that the data showed', () => {
  const listed = { origin: 'workload:peak', found: peak, values: { what: words } };

  it('stands on the gate as what was found, so that everybody reads it in their own language', () => {
    const [shortfall] = said(listed);
    expect(shortfall).toEqual(peak);
    expect(shortfallWords(shortfall!, 'en')).toBe(words);
    expect(shortfallWords(shortfall!, 'de')).toBe('Wie es geht, wenn am meisten zu tun ist');
  });

  it('stands there in the words of whoever reworded it, and in nobody’s else', () => {
    const changed = { by: newTestId<'person'>(), at: someMonday };
    const step = (...fields: string[]) => [{ what: 'changed' as const, fields, ...changed }];
    const own = { ...listed, values: { what: 'Nobody saw the year-end' } };
    expect(said({ ...own, steps: step('what', 'plan') })).toEqual(['Nobody saw the year-end']);
    expect(said({ ...listed, steps: step('plan') })).toEqual([peak]);
  });

  it('keeps the words it was listed with where nothing else was kept', () => {
    expect(said({ origin: 'workload:peak', values: { what: words } })).toEqual([words]);
  });
});

it('what a person wrote stands on the gate as it was written', () => {
  expect(said({ values: { what: 'Niemand hat es am Telefon versucht' } })).toEqual([
    'Niemand hat es am Telefon versucht',
  ]);
  expect(shortfallWords('Niemand hat es am Telefon versucht', 'en')).toBe(
    'Niemand hat es am Telefon versucht',
  );
});

it.each([
  ['stress-test gaps', { source: 'people', of: 'skeptical' }, /skeptic|doubt/i, /Zweif|skept/i],
  [
    'use cases',
    { source: 'use-cases', of: 'id', name: 'Angebote' },
    'How it goes in “Angebote”',
    'Wie es bei „Angebote“ geht',
  ],
  [
    'conditions',
    {
      source: 'conditions',
      subject: 'phase-stress-testing',
      field: 'timeAllowance',
      here: 2.5,
      target: 0,
    },
    /2\.5 .*rollout: 0 /,
    /2,5 .*Einführung: 0 /,
  ],
] as const)('%s are worded in each language', (_, gap, en, de) => {
  expect(shortfallWords(gap, 'en')).toMatch(en);
  expect(shortfallWords(gap, 'de')).toMatch(de);
});

it('a snapshot is intact with what was found and, as older ones, with words', () => {
  for (const shortfalls of [[peak, 'No audits yet'], [words]]) {
    const { body, hash } = aSnapshot({ shortfalls });
    const read = JSON.parse(JSON.stringify(body)) as typeof body;
    expect(isIntact({ body: read, hash }, sha256)).toBe(true);
    expect(isIntact({ body: { ...read, shortfalls: [] }, hash }, sha256)).toBe(false);
  }
});
