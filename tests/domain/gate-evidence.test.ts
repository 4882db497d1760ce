import { evaluateGate } from '@causeway/shared/domain/gate/evaluate-gate.js';
import type { Evidence } from '@causeway/shared/domain/evidence/evidence.js';
import type { Sheet } from '@causeway/shared/domain/sheet/sheet.js';
import { aFinding } from '../builders/evidence';
import { readyFacts } from '../builders/gate';
import { gateDay, onDay, sheetAbout } from '../builders/gate-parts';
import { newTestId } from '../builders/ids';
import {
  evaluated,
  intoBuilding,
  intoFirstRing,
  intoNextRing,
  intoStressTesting,
  moved,
  says,
} from '../harness/gate-says';

const ready = readyFacts(intoFirstRing);

function instead(replacement: Sheet): { readonly sheets: readonly Sheet[] } {
  const key = (sheet: Sheet) => `${sheet.kind} ${JSON.stringify(sheet.subject)}`;
  const others = ready.sheets.filter((sheet) => key(sheet) !== key(replacement));
  return { sheets: [...others, replacement] };
}

function without(kind: string): { readonly sheets: readonly Sheet[] } {
  return { sheets: ready.sheets.filter((sheet) => sheet.kind !== kind) };
}

describe('a demonstration', () => {
  const demonstration = instead(
    sheetAbout('pilot-type', { of: 'program' }, { type: 'demonstration' }),
  );

  it('leads to stress testing and no further: the gate is blocked and names the missing question', () => {
    expect(says('pilot-type', intoStressTesting, demonstration).outcome).toBe('pass');
    for (const transition of [intoBuilding, intoFirstRing, intoNextRing]) {
      expect(says('pilot-type', transition, demonstration)).toMatchObject({
        outcome: 'fail',
        because: 'pilot-answers-another',
        facts: { question: 'stress-testing' },
      });
      expect(evaluated(transition, demonstration).waivableFails).not.toContain('pilot-type');
    }
  });

  it('shows nothing for the rollout, though its evidence is still valid', () => {
    const evidence = ready.evidence.map((one): Evidence =>
      one.type === 'load-test' ? { ...one, recordedAt: onDay(29) } : one,
    );
    expect(says('load-test', intoFirstRing, { evidence })).toMatchObject({
      outcome: 'inconclusive',
      because: 'evidence-of-demonstration',
    });
  });
});

describe('evidence', () => {
  const tested = (people: number) => ({
    evidence: ready.evidence.map((one): Evidence =>
      one.type === 'load-test'
        ? { ...one, finding: aFinding({ figures: { 'people-at-once': people } }) }
        : one,
    ),
  });

  it('of a test with fifty people does not carry a rollout of five thousand: the numbers are compared', () => {
    const lines = [{ criterion: 'load-test', asks: { peopleAtOnce: 5_000 } }];
    const asked = (people: number) =>
      evaluateGate(
        { name: 'staged-rollout', version: 1, lines },
        readyFacts(intoFirstRing, tested(people)),
      ).results[0];
    expect(asked(50)).toMatchObject({
      outcome: 'inconclusive',
      because: 'figure-not-reached',
      facts: { shown: 50, asked: 5_000 },
    });
    expect(asked(4_999)?.outcome).toBe('inconclusive');
    expect(asked(5_000)?.outcome).toBe('pass');
  });

  it('turns stale with the day it expires on, before anybody decides', () => {
    const evidence = ready.evidence.map((one): Evidence =>
      one.type === 'security-review' ? { ...one, expiresAt: onDay(gateDay) } : one,
    );
    expect(says('security-review', intoFirstRing, { evidence })).toMatchObject({
      outcome: 'stale',
      because: 'evidence-expired',
    });
    expect(moved(intoFirstRing, { evidence })).toEqual(['security-review']);
  });

  it('measured by the sponsor does not satisfy what asks for somebody independent', () => {
    const sponsor = newTestId<'person'>();
    const finding = aFinding({ measurer: { personId: sponsor, relation: 'independent' } });
    const evidence = ready.evidence.map((one): Evidence =>
      one.type === 'security-review' ? { ...one, finding } : one,
    );
    const grants = [{ personId: sponsor, role: 'sponsor' as const }];
    expect(says('security-review', intoFirstRing, { evidence, grants })).toMatchObject({
      outcome: 'inconclusive',
      because: 'measured-with-a-stake',
    });
  });

  it('is what the answer of a phase rests on; an answer without it, or over it, closes nothing', () => {
    const [answer] = ready.stage.answers;
    const answering = (change: object) => ({
      stage: { ...ready.stage, answers: answer ? [{ ...answer, ...change }] : [] },
    });
    expect(says('phase-answer', intoFirstRing, answering({ answer: ' ' })).outcome).toBe('fail');
    expect(says('phase-answer', intoFirstRing, answering({ evidenceIds: [] }))).toMatchObject({
      outcome: 'fail',
      because: 'answer-without-evidence',
    });
    const withdrawal = { by: newTestId<'person'>(), at: onDay(199), reason: 'Wrong figures' };
    const evidence = ready.evidence.map((one) =>
      one.type === 'report' ? { ...one, withdrawal } : one,
    );
    expect(says('phase-answer', intoFirstRing, { evidence })).toMatchObject({ outcome: 'stale' });
    expect(says('phase-answer', intoFirstRing, answering({ at: onDay(10) })).outcome).toBe('fail');
  });
});

describe('statements', () => {
  it('that are missing, or signed by some, are not in force', () => {
    expect(says('vision', intoFirstRing, without('vision'))).toMatchObject({
      outcome: 'fail',
      because: 'sheet-missing',
    });
    const metric = sheetAbout('business-metric', { of: 'program' });
    const versions = metric.versions.map((version) => ({
      ...version,
      state: 'draft' as const,
      signatures: version.signatures.slice(0, 1),
      signedAt: null,
    }));
    expect(says('business-metric', intoFirstRing, instead({ ...metric, versions }))).toMatchObject({
      outcome: 'fail',
      because: 'sheet-proposed',
    });
  });

  it('about data expire after ninety days and then block; their groups are counted', () => {
    const old = sheetAbout(
      'data-use',
      { of: 'program' },
      { accessGroups: ['Sales'] },
      gateDay - 90,
    );
    expect(says('data-use', intoFirstRing, instead(old)).outcome).toBe('stale');
    expect(says('data-use', intoFirstRing)).toMatchObject({ facts: { people: 160, groups: 2 } });
    expect(says('data-use', intoFirstRing, { groupSizes: { Sales: 3 } }).outcome).toBe('fail');
    expect(says('data-use', intoFirstRing, { groupSizes: null }).outcome).toBe('inconclusive');
  });

  it('of legal count by the server’s clock: one signed after the first ring opened came too late', () => {
    const late = sheetAbout(
      'legal-consultation',
      { of: 'program' },
      { answer: 'no-objection' },
      131,
    );
    expect(says('legal-consultation', intoNextRing, instead(late))).toMatchObject({
      outcome: 'fail',
      because: 'legal-came-late',
      facts: { signedAt: onDay(131), openedAt: onDay(130) },
    });
    const objection = sheetAbout('legal-consultation', { of: 'program' }, { answer: 'objection' });
    expect(says('legal-consultation', intoFirstRing, instead(objection)).outcome).toBe('fail');
  });

  it('about how we will know are late when they were signed after the start, whatever came later', () => {
    const late = sheetAbout('success-rule', { of: 'program' }, { startsOn: onDay(1) }, 2);
    expect(says('success-rule', intoStressTesting, instead(late))).toMatchObject({
      outcome: 'fail',
      because: 'rule-came-late',
    });
  });

  it('about conditions list every one that will be different', () => {
    const here = sheetAbout(
      'conditions',
      { of: 'phase', phase: 'infrastructure-build' },
      { slowdown: 'allowed', consequences: 'none' },
    );
    expect(says('conditions', intoFirstRing, instead(here))).toMatchObject({
      outcome: 'pass',
      facts: { differences: 2, fields: 'slowdown consequences' },
    });
    expect(says('conditions', intoFirstRing, without('conditions')).outcome).toBe('fail');
  });

  it('about who decided show that those whose work it is were not there', () => {
    const roster = sheetAbout(
      'decision-roster',
      { of: 'ring', ring: 1 },
      { affected: ['Works council'], invited: ['Works council', 'Legal'], present: ['Legal'] },
    );
    expect(says('decision-roster', intoFirstRing, instead(roster))).toMatchObject({
      outcome: 'fail',
      facts: { affected: 'Works council' },
    });
  });

  it('about a ring have to be there before it opens', () => {
    for (const kind of ['support-structure', 'retreat-plan'] as const) {
      expect(says(kind, intoNextRing, without(kind)).outcome).toBe('fail');
      expect(evaluated(intoNextRing, without(kind)).waivableFails).not.toContain(kind);
    }
  });
});
