import type { Basis } from '@causeway/shared/domain/snapshot/basis.js';
import type { Rested } from '@causeway/shared/domain/snapshot/basis-differences.js';
import { basisDifferences } from '@causeway/shared/domain/snapshot/basis-differences.js';
import { freeze, isIntact } from '@causeway/shared/domain/snapshot/freeze.js';
import { restsOn } from '@causeway/shared/domain/snapshot/rests-on.js';
import { sinceThen } from '@causeway/shared/domain/snapshot/since-then.js';
import { someMonday } from '../builders/flag';
import { aBasis, aResult, aSnapshot, aSnapshotBody, sha256 } from '../builders/snapshot';

describe('a snapshot', () => {
  it('is hashed over its canonical JSON, whatever order its parts came in', () => {
    const body = aSnapshotBody();
    const reversed = Object.fromEntries(Object.entries(body).toReversed()) as typeof body;
    const taken = aSnapshot();
    expect(freeze({ ...taken, body }, sha256).hash).toBe(
      freeze({ ...taken, body: reversed }, sha256).hash,
    );
    // printf '{"a":1,"b":[true,null]}' | sha256sum
    const known = { b: [true, null], a: 1 } as unknown as typeof body;
    expect(freeze({ ...taken, body: known }, sha256).hash).toBe(
      '1cc69c7fa23616ca2ec3ee70d24390a6225c8832db8a4c814c7e0e7f942f8668',
    );
  });

  it('shows that anything of it was touched', () => {
    const { body, hash } = aSnapshot();
    expect(isIntact({ body, hash }, sha256)).toBe(true);
    const outcomes = body.results.map((result) => ({ ...result, outcome: 'pass' as const }));
    const [first] = outcomes;
    const touched = [
      { ...body, results: [{ ...first!, facts: { trials: 40, successes: 39 } }, outcomes[1]!] },
      { ...body, takenAt: body.takenAt + 1 },
      { ...body, statistics: {} },
      { ...body, answer: `${body.answer} ` },
    ];
    expect(touched.filter((one) => isIntact({ body: one, hash }, sha256))).toEqual([]);
  });
});

function rested(basis: Partial<Basis> = {}, change: Partial<Rested> = {}): Rested {
  return { ...aSnapshotBody({ basis: aBasis(basis) }), ...change };
}

const kinds = (now: Rested, before = rested(), gone = {}) =>
  basisDifferences(before, now, gone).map(({ kind, name }) => `${kind}: ${name}`);

describe('what a decision rests on', () => {
  it('is the same while nothing but observations came', () => {
    const results = [
      aResult({ facts: { trials: 400, successes: 390 } }),
      aResult({ name: 'load', source: 'evidence', facts: {} }),
    ];
    expect(kinds(rested({}, { results }))).toEqual([]);
  });

  it.each<[string, Partial<Basis>, string]>([
    [
      'a new version of a sheet',
      { sheets: { 'charter:calls': 5 } },
      'sheet-changed: charter of “Calls”',
    ],
    ['a sheet that is over', { sheets: {} }, 'sheet-ended: charter of “Calls”'],
    [
      'a sheet nobody had',
      { sheets: { 'charter:calls': 4, 'rubric:mails': 1 } },
      'sheet-changed: rubric:mails',
    ],
    ['a new version of the template', { templateVersion: 4 }, 'template-changed: ring'],
    ['another template', { template: 'strict' }, 'template-changed: strict'],
    ['a new version of a definition', { criteria: { audits: 2 } }, 'definition-changed: audits'],
    ['one definition less', { criteria: {} }, 'definition-changed: audits'],
    [
      'another audience',
      {
        rings: [
          { number: 1, version: 2 },
          { number: 2, version: 2 },
        ],
      },
      'audience-changed: 2',
    ],
    ['a ring that is gone', { rings: [{ number: 1, version: 2 }] }, 'audience-changed: 2'],
    ['another rule of who decides', { approvalRuleVersion: 1 }, 'approval-rule-changed: ring'],
    ['a new halt', { stops: { h1: 'halt' } }, 'halted: h1'],
    ['a new hold', { stops: { h2: 'hold' } }, 'held: h2'],
    ['renewed evidence', { evidence: { load: 2 } }, 'evidence-changed: load test'],
    ['evidence that is gone', { evidence: {} }, 'evidence-ended: load test'],
    [
      'going back and coming again',
      { standing: { phase: 'staged-rollout', ring: 1, since: someMonday + 1 } },
      'standing-changed: staged-rollout',
    ],
  ])('is another one after %s, and says so by name', (_, basis, expected) => {
    expect(kinds(rested(basis))).toEqual([expected]);
  });

  it('says whether evidence expired or was withdrawn', () => {
    expect(kinds(rested({ evidence: {} }), rested(), { load: 'expired' })).toEqual([
      'evidence-expired: load test',
    ]);
    expect(kinds(rested({ evidence: {} }), rested(), { load: 'withdrawn' })).toEqual([
      'evidence-withdrawn: load test',
    ]);
  });

  it('is another one when an exception ends, and not when one more is made', () => {
    const waived = rested({ waivers: { w: 2 } });
    expect(kinds(rested(), waived)).toEqual(['waiver-ended: w']);
    expect(kinds(waived, rested())).toEqual([]);
  });

  it('is not another one when somebody carries on, or more evidence comes', () => {
    const held = rested({ stops: { h: 'hold' } });
    expect(kinds(rested(), held)).toEqual([]);
    expect(kinds(rested({ evidence: { load: 1, review: 1 } }))).toEqual([]);
  });

  const waived = (outcome: 'pass' | 'fail' | 'inconclusive' | 'stale') => [
    aResult({ outcome }),
    aResult({ name: 'load' }),
  ];

  it.each(['fail', 'inconclusive', 'stale'] as const)(
    'is another one when a criterion leaves pass for %s',
    (outcome) => {
      expect(kinds(rested({}, { results: waived(outcome) }))).toEqual([
        'criterion-left-pass: audited-right',
      ]);
    },
  );

  it('is another one when what was excepted as open turns out to fail, not when it passes', () => {
    const before = rested({}, { results: waived('inconclusive') });
    expect(kinds(rested({}, { results: waived('fail') }), before)).toEqual([
      'criterion-fails: audited-right',
    ]);
    expect(kinds(rested({}, { results: waived('pass') }), before)).toEqual([]);
  });

  it('is another one when a criterion comes or goes', () => {
    const one = [aResult()];
    const two = [aResult(), aResult({ name: 'load' })];
    expect(kinds(rested({}, { results: one }), rested({}, { results: two }))).toEqual([
      'criterion-removed: load test',
    ]);
    expect(kinds(rested({}, { results: two }), rested({}, { results: one }))).toEqual([
      'criterion-added: load test',
    ]);
  });

  it('is another one when the written answer is', () => {
    expect(kinds(rested({}, { answer: 'Ring 1 works a little.' }))).toEqual([
      'answer-changed: staged-rollout',
    ]);
  });
});

describe('a change that just happened', () => {
  const body = aSnapshotBody({ basis: aBasis({ stops: { old: 'hold' } }) });
  const touches = (kind: Parameters<typeof restsOn>[1]['kind'], key: string) =>
    restsOn(body, { kind, key, name: key });

  it('concerns what cites it, and nothing else', () => {
    expect(touches('evidence-expired', 'load')).toBe(true);
    expect(touches('evidence-expired', 'review')).toBe(false);
    expect(touches('sheet-changed', 'charter:calls')).toBe(true);
    expect(touches('sheet-changed', 'charter:mails')).toBe(false);
    expect(touches('approval-rule-changed', 'ring')).toBe(true);
    expect(touches('approval-rule-changed', 'completion')).toBe(false);
    expect(touches('template-changed', 'completion')).toBe(false);
    expect(touches('criterion-left-pass', 'load')).toBe(true);
  });

  it('concerns everything in the program where it is a new halt, and nothing where it was known', () => {
    expect(touches('halted', 'new')).toBe(true);
    expect(touches('held', 'old')).toBe(false);
  });
});

describe('since then', () => {
  const frozen = [aResult({ facts: { trials: 40 } }), aResult({ name: 'load', facts: {} })];

  it('counts what came, and says that everything is still shown', () => {
    const now = [aResult({ facts: { trials: 52 } }), aResult({ name: 'load', facts: {} })];
    expect(sinceThen(frozen, now)).toEqual({
      more: [{ criterion: 'audited-right', trials: 12, outcome: 'pass' }],
      improved: [],
      isStillShown: true,
    });
  });

  it('does not say "still shown" of what is not', () => {
    const now = [
      aResult({ facts: { trials: 60 }, outcome: 'inconclusive' }),
      aResult({ name: 'load' }),
    ];
    expect(sinceThen(frozen, now).isStillShown).toBe(false);
    expect(sinceThen(frozen, now.slice(0, 1)).isStillShown).toBe(false);
  });

  it('says what passes by now', () => {
    const open = [aResult({ outcome: 'inconclusive', facts: { trials: 3 } })];
    expect(sinceThen(open, [aResult({ facts: { trials: 40 } })])).toMatchObject({
      improved: ['audited-right'],
      isStillShown: true,
    });
  });
});
