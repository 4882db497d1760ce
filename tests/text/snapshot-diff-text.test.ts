import type { SnapshotDiff } from '@causeway/shared/domain/snapshot/snapshot-diff.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { snapshotDiffLines } from '@causeway/shared/text/snapshot-diff-text.js';

const diff: SnapshotDiff = {
  criteria: [
    { criterion: 'audits', before: 'pass', after: 'pass', trialsBefore: 40, trialsAfter: 1200 },
    { criterion: 'load', before: null, after: 'fail', trialsBefore: 0, trialsAfter: 0 },
  ],
  parts: [
    { part: 'answer', change: 'changed' },
    { part: 'shortfall', change: 'new', shortfall: { source: 'workload', of: 'peak' } },
    { part: 'shortfall', change: 'gone', shortfall: 'No *audits*' },
    { part: 'waiver', change: 'new', criterion: 'load' },
    { part: 'evidence', change: 'changed', name: 'Load *test*' },
    { part: 'projection', change: 'gone' },
  ],
};

const said = (locale: Locale) =>
  snapshotDiffLines(diff, {
    locale,
    nameOf: (criterion) => `<${criterion}>`,
    typed: (text) => text.replaceAll('*', ''),
  });

it('tells a line for each difference, what only grew at the end, with what was typed made safe', () => {
  expect(said('en')).toEqual([
    '<load>: not asked → Not shown',
    'The answer to the question of the phase says something else',
    'New known shortfall: How it goes when there is most to do',
    'No known shortfall any more: No audits',
    'New exception: <load>',
    'Evidence shown anew: Load test',
    'The forecast was taken back',
    '<audits>: 40 → 1,200 counted',
  ]);
});

it('tells the same in German, what was found too', () => {
  const lines = said('de');
  expect(lines).toHaveLength(8);
  expect(lines[2]).toBe('Neue bekannte Schwäche: Wie es geht, wenn am meisten zu tun ist');
});
