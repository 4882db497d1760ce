import type { AskedFigure } from '@causeway/shared/domain/evidence/compare-figures.js';
import { compareFigures } from '@causeway/shared/domain/evidence/compare-figures.js';
import type { Telling } from '@causeway/shared/domain/evidence/decide-evidence.js';
import {
  decideExpireEvidence,
  decideRecordEvidence,
  decideRenewEvidence,
  decideWithdrawEvidence,
} from '@causeway/shared/domain/evidence/decide-evidence.js';
import type { Evidence } from '@causeway/shared/domain/evidence/evidence.js';
import { evolveEvidence } from '@causeway/shared/domain/evidence/evolve-evidence.js';
import { isIndependent } from '@causeway/shared/domain/evidence/is-independent.js';
import { isValid } from '@causeway/shared/domain/evidence/is-valid.js';
import type { AskedEvidence } from '@causeway/shared/domain/evidence/judge-evidence.js';
import { judgeEvidence } from '@causeway/shared/domain/evidence/judge-evidence.js';
import { wasRecordedBefore } from '@causeway/shared/domain/evidence/was-recorded-before.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aFinding, anEvidence } from '../builders/evidence';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';

const by = newTestId<'person'>();

function telling(change: Partial<Telling> = {}): Telling {
  const finding = aFinding();
  return { by, now: someMonday, finding, measurerRoles: [], holdsForDays: null, ...change };
}

function recorded(change: Partial<Telling> = {}): Evidence {
  const { id, programId, type, owner } = anEvidence();
  const decision = decideRecordEvidence({ id, programId, type, owner }, telling(change));
  if (decision.kind === 'rejected') throw new Error(decision.code);
  const [event] = decision.events;
  if (!event) throw new Error('One event');
  return evolveEvidence(undefined, event);
}

function codeOf(decision: { readonly kind: string; readonly code?: string }): string {
  return decision.code ?? decision.kind;
}

describe('evidence', () => {
  it('holds for 180 days from when the server took it in, unless less was said', () => {
    expect(recorded().expiresAt).toBe(someMonday + 180 * dayMs);
    expect(recorded({ holdsForDays: 90 }).expiresAt).toBe(someMonday + 90 * dayMs);
    expect(() => recorded({ holdsForDays: 181 })).toThrow('holds-too-long');
  });

  it('is over at the very moment it expires, whether or not the clock has noted it', () => {
    const evidence = recorded({ holdsForDays: 1 });
    expect(isValid(evidence, someMonday + dayMs - 1)).toBe(true);
    expect(isValid(evidence, someMonday + dayMs)).toBe(false);
  });

  it('of a load test says how many people it was made with', () => {
    expect(() =>
      recorded({ finding: aFinding({ figures: { 'requests-per-second': 20 } }) }),
    ).toThrow('figure-missing');
  });

  it('is noted as expired once, and not before its time', () => {
    const evidence = anEvidence();
    expect(codeOf(decideExpireEvidence(evidence, evidence.expiresAt - 1))).toBe('not-due');
    expect(codeOf(decideExpireEvidence(evidence, evidence.expiresAt))).toBe('accepted');
    const noted = evolveEvidence(evidence, { type: 'evidence-expired', at: evidence.expiresAt });
    expect(codeOf(decideExpireEvidence(noted, evidence.expiresAt + dayMs))).toBe('not-due');
  });

  it('is withdrawn once, with a reason, and cannot be renewed after', () => {
    const evidence = anEvidence();
    const move = { by, now: someMonday, version: 1, reason: 'The test ran on another model.' };
    expect(codeOf(decideWithdrawEvidence(evidence, { ...move, reason: '  ' }))).toBe(
      'reason-missing',
    );
    expect(codeOf(decideWithdrawEvidence(evidence, { ...move, version: 0 }))).toBe('stale');
    const decision = decideWithdrawEvidence(evidence, move);
    if (decision.kind === 'rejected') throw new Error(decision.code);
    const withdrawn = decision.events.reduce(evolveEvidence, evidence);
    expect(isValid(withdrawn, someMonday)).toBe(false);
    expect(codeOf(decideWithdrawEvidence(withdrawn, move))).toBe('withdrawn-already');
    expect(codeOf(decideRenewEvidence(withdrawn, { ...telling(), version: 1 }))).toBe(
      'withdrawn-already',
    );
  });

  it('stays as late as it was first recorded, however often it is renewed', () => {
    const ringOpened = someMonday + 10 * dayMs;
    const late = recorded({ now: ringOpened });
    const decision = decideRenewEvidence(late, {
      ...telling({ now: ringOpened + 100 * dayMs }),
      version: 1,
    });
    if (decision.kind === 'rejected') throw new Error(decision.code);
    const renewed = decision.events.reduce(evolveEvidence, late);
    expect(renewed.recordedAt).toBe(ringOpened + 100 * dayMs);
    expect(wasRecordedBefore(renewed, ringOpened)).toBe(false);
    expect(wasRecordedBefore(recorded(), ringOpened)).toBe(true);
  });
});

describe('whoever measured', () => {
  const claimed = aFinding({ measurer: { personId: by, relation: 'independent' } });

  it('has the stake their roles give them, whatever they say of themselves', () => {
    const bySponsor = recorded({ finding: claimed, measurerRoles: ['approver-legal', 'sponsor'] });
    expect(bySponsor.finding.measurer.relation).toBe('sponsor');
    expect(isIndependent(bySponsor, [])).toBe(false);
    const byManager = recorded({ finding: claimed, measurerRoles: ['program-manager'] });
    expect(byManager.finding.measurer.relation).toBe('program-manager');
  });

  it('loses independence by a role they are given later', () => {
    const evidence = recorded({ finding: claimed });
    expect(isIndependent(evidence, ['expert-reviewer'])).toBe(true);
    expect(isIndependent(evidence, ['sponsor'])).toBe(false);
  });

  it('is not made independent by a role when they sell the tool', () => {
    const measurer = { personId: by, relation: 'vendor' } as const;
    const evidence = recorded({
      finding: aFinding({ measurer }),
      measurerRoles: ['expert-reviewer'],
    });
    expect(isIndependent(evidence, ['expert-reviewer'])).toBe(false);
  });
});

const concurrency: AskedFigure = {
  name: 'people-at-once',
  bound: 'at-least',
  value: 5_000,
  says: 'extent',
};
const errors: AskedFigure = { name: 'error-share', bound: 'at-most', value: 0.01, says: 'result' };

describe('figures', () => {
  it('of a test with 50 people do not reach what 5,000 will do', () => {
    expect(compareFigures({ 'people-at-once': 50 }, [concurrency])).toEqual([
      { asked: concurrency, shown: 50 },
    ]);
    expect(compareFigures({ 'people-at-once': 4_999 }, [concurrency])).toHaveLength(1);
    expect(compareFigures({ 'people-at-once': 5_000 }, [concurrency])).toEqual([]);
  });

  it('that nobody gave are missing, not met', () => {
    expect(compareFigures({}, [concurrency, errors]).map(({ shown }) => shown)).toEqual([
      null,
      null,
    ]);
  });
});

describe('a criterion that asks for evidence', () => {
  const loadTest: AskedEvidence = {
    type: 'load-test',
    isIndependent: true,
    figures: [concurrency, errors],
  };
  const around = { now: someMonday, rolesOf: () => [] };
  const good = (change: Partial<Evidence> = {}, figures: Record<string, number> = {}) =>
    anEvidence({
      finding: aFinding({ figures: { 'people-at-once': 5_000, 'error-share': 0.001, ...figures } }),
      ...change,
    });

  it('is met by what was asked, and names it', () => {
    const evidence = good();
    const other = good({ type: 'report' });
    expect(judgeEvidence([other, evidence], loadTest, around)).toEqual({
      outcome: 'pass',
      because: 'shown-by-evidence',
      facts: {},
      evidenceIds: [evidence.id],
    });
  });

  it('is open without any', () => {
    expect(judgeEvidence([], loadTest, around)).toMatchObject({
      outcome: 'inconclusive',
      because: 'no-evidence',
    });
  });

  it('is not satisfied by a load test at 50 people, and says both numbers', () => {
    const small = good({}, { 'people-at-once': 50 });
    expect(judgeEvidence([small], loadTest, around)).toMatchObject({
      outcome: 'inconclusive',
      because: 'figure-not-reached',
      facts: { figure: 'people-at-once', asked: 5_000, shown: 50 },
    });
  });

  it('fails on a bad result, and a better report beside it does not outvote it', () => {
    const bad = good({ recordedAt: someMonday - dayMs }, { 'error-share': 0.2 });
    expect(judgeEvidence([good(), bad], loadTest, around)).toMatchObject({
      outcome: 'fail',
      because: 'figure-not-met',
      evidenceIds: [bad.id],
    });
  });

  it('is not satisfied by the sponsor alone where it has to be independent', () => {
    const sponsor = newTestId<'person'>();
    const measurer = { personId: sponsor, relation: 'independent' } as const;
    const theirs = good({ finding: { ...good().finding, measurer } });
    const rolesOf = (id: string) => (id === sponsor ? (['sponsor'] as const) : []);
    const withSponsor = { ...around, rolesOf };
    expect(judgeEvidence([theirs], loadTest, withSponsor)).toMatchObject({
      outcome: 'inconclusive',
      because: 'measured-with-a-stake',
    });
    const asked = { ...loadTest, isIndependent: false };
    expect(judgeEvidence([theirs], asked, withSponsor).outcome).toBe('pass');
    expect(judgeEvidence([theirs, good()], loadTest, withSponsor).outcome).toBe('pass');
  });

  it('turns stale when what showed it expires or is withdrawn, and says which', () => {
    const withdrawal = { by, at: someMonday - 1, reason: 'Another model.' };
    expect(judgeEvidence([good({ withdrawal })], loadTest, around)).toMatchObject({
      outcome: 'stale',
      because: 'evidence-withdrawn',
    });
    const old = good({ expiresAt: someMonday });
    expect(judgeEvidence([old], loadTest, around)).toMatchObject({
      outcome: 'stale',
      because: 'evidence-expired',
      facts: { at: someMonday },
    });
    const small = good({}, { 'people-at-once': 50 });
    expect(judgeEvidence([old, small], loadTest, around).outcome).toBe('stale');
  });
});
