import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import type { RequestFacts } from '@causeway/shared/domain/approval/decide-request-approval.js';
import { decideRequestApproval } from '@causeway/shared/domain/approval/decide-request-approval.js';
import type { CriterionResult } from '@causeway/shared/domain/gate/criterion-result.js';
import type { Waiver } from '@causeway/shared/domain/waiver/waiver.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { anApproval, twoOfLegalAndASponsor } from '../builders/approval';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { aResult, aSnapshot } from '../builders/snapshot';
import { aWaiver } from '../builders/waiver';

const mia = newTestId<'person'>();

function codeOf(decision: { readonly kind: string; readonly code?: string }): string {
  return decision.code ?? decision.kind;
}

describe('asking for a step', () => {
  const snapshot = aSnapshot();
  const asked = { id: newTestId<'approval'>(), note: '', by: mia, now: someMonday };

  function facts(
    results: readonly CriterionResult[],
    change: { waivers?: readonly Waiver[]; waivableFails?: readonly string[] } = {},
  ): RequestFacts {
    const { waivers = [], waivableFails = [] } = change;
    const shown = { results, waivableFails, waivers, transition: 'ring:2', now: someMonday };
    return { snapshot, shown, rule: twoOfLegalAndASponsor, earlier: [] };
  }
  const ask = (...given: Parameters<typeof facts>) =>
    codeOf(decideRequestApproval(asked, facts(...given)));
  const open = aResult({ outcome: 'inconclusive', furtherTrials: 30 });

  it('is possible once everything is shown, names who asks, and binds to the snapshot', () => {
    expect(decideRequestApproval(asked, facts([aResult()]))).toMatchObject({
      events: [
        {
          approval: {
            requestedBy: mia,
            snapshotId: snapshot.id,
            snapshotHash: snapshot.hash,
            transition: { kind: 'ring', to: 2 },
            expiresAt: someMonday + 7 * dayMs,
          },
        },
      ],
    });
  });

  it('is refused where there is nothing to show', () => {
    expect(ask([])).toBe('no-criteria');
  });

  it('is refused on what is open, says what and how much is missing, and an exception opens the way', () => {
    expect(decideRequestApproval(asked, facts([aResult({ name: 'load' }), open]))).toMatchObject({
      code: 'criteria-not-met',
      facts: {
        criterion: 'audited-right',
        outcome: 'inconclusive',
        furtherTrials: 30,
        open: 1,
        criteria: 'audited-right',
      },
    });
    expect(ask([open], { waivers: [aWaiver()] })).toBe('accepted');
  });

  it('names the first three that are open, a registered one by its measure, and counts all', () => {
    const named = ['one', 'two', 'registered-criteria/id', 'four', 'five'].map((name) =>
      aResult({ ...open, name, facts: name.includes('/') ? { measure: 'quality' } : {} }),
    );
    expect(decideRequestApproval(asked, facts(named))).toMatchObject({
      facts: { criteria: 'one two measure:quality', open: 5 },
    });
  });

  it('is refused while an exception is only asked for, over, taken back, or for another step', () => {
    const bad: Partial<Waiver>[] = [
      { second: null },
      { until: someMonday },
      { withdrawal: { by: mia, at: someMonday, reason: 'x' } },
      { transition: 'ring:1' },
      { criterion: 'load' },
    ];
    expect(bad.map((change) => ask([open], { waivers: [aWaiver(change)] }))).toEqual(
      bad.map(() => 'criteria-not-met'),
    );
  });

  it('is refused on a failure, unless the template lets it pass and the exception says failure', () => {
    const fail = [aResult({ outcome: 'fail' })];
    const waivableFails = ['audited-right'];
    const forFailure = [aWaiver({ covers: 'fail' })];
    expect(ask(fail)).toBe('criteria-not-met');
    expect(ask(fail, { waivers: [aWaiver()], waivableFails })).toBe('criteria-not-met');
    expect(ask(fail, { waivers: forFailure })).toBe('criteria-not-met');
    expect(ask(fail, { waivers: forFailure, waivableFails })).toBe('accepted');
  });

  it('is refused on what has gone stale, whatever exception there is', () => {
    const stale = [aResult({ outcome: 'stale' })];
    const waivers = [aWaiver(), aWaiver({ covers: 'fail' })];
    expect(ask(stale, { waivers, waivableFails: ['audited-right'] })).toBe('criteria-not-met');
  });

  it('is one question at a time, and a yes that waits to be used is one too', () => {
    const given = facts([aResult()]);
    const after = (state: Approval['state']) =>
      codeOf(decideRequestApproval(asked, { ...given, earlier: [anApproval({ state })] }));
    expect(['open', 'granted'].map((state) => after(state as Approval['state']))).toEqual([
      'already-asked',
      'already-asked',
    ]);
    const ends = ['rejected', 'withdrawn', 'expired', 'void', 'used'] as const;
    expect(ends.map(after)).toEqual(ends.map(() => 'accepted'));
  });
});
