import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { decideSaveApprovalRule } from '@causeway/shared/domain/approval/decide-approval-rule.js';
import {
  decideTickApproval,
  decideUseApproval,
  decideVoidApproval,
  decideWithdrawApproval,
} from '@causeway/shared/domain/approval/decide-approval-end.js';
import type { RequestFacts } from '@causeway/shared/domain/approval/decide-request-approval.js';
import { decideRequestApproval } from '@causeway/shared/domain/approval/decide-request-approval.js';
import type { VerdictFacts, VerdictMove } from '@causeway/shared/domain/approval/decide-verdict.js';
import { decideVerdict } from '@causeway/shared/domain/approval/decide-verdict.js';
import { decisionRoster } from '@causeway/shared/domain/approval/decision-roster.js';
import { evolveApproval } from '@causeway/shared/domain/approval/evolve-approval.js';
import type { Authority } from '@causeway/shared/domain/approval/voices.js';
import { voicesOf } from '@causeway/shared/domain/approval/voices.js';
import { readyMadeRules, ruleKeys } from '@causeway/shared/domain/approval/approval-rule.js';
import type { CriterionResult } from '@causeway/shared/domain/gate/criterion-result.js';
import type { Waiver } from '@causeway/shared/domain/waiver/waiver.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { anApproval, twoOfLegalAndASponsor } from '../builders/approval';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { aResult, aSnapshot } from '../builders/snapshot';
import { aWaiver } from '../builders/waiver';

const people = () => newTestId<'person'>();
const [lena, lev, sven, mia] = [people(), people(), people(), people()];

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
      facts: { criterion: 'audited-right', outcome: 'inconclusive', furtherTrials: 30, open: 1 },
    });
    expect(ask([open], { waivers: [aWaiver()] })).toBe('accepted');
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

const legal: Authority = { roles: ['approver-legal'], delegated: [] };
const sponsor: Authority = { roles: ['sponsor'], delegated: [] };
const forLegal = (
  from: typeof lena,
  roles: Authority['roles'] = ['approver-legal'],
): Authority => ({
  roles: [],
  delegated: [{ from, functions: ['approver-legal'], roles }],
});

function verdict(
  approval: Approval,
  by: typeof lena,
  authority: Authority,
  change: Partial<VerdictMove & Pick<VerdictFacts, 'measuredBy'>> = {},
) {
  const { measuredBy = [], ...move } = change;
  return decideVerdict(
    approval,
    {
      by,
      now: someMonday + dayMs,
      version: approval.version,
      verdict: 'approve',
      voice: undefined,
      reason: '',
      criteria: [],
      ...move,
    },
    {
      voices: voicesOf(approval.rule, authority),
      measuredBy,
      criteria: ['audited-right', 'load'],
    },
  );
}

function after(approval: Approval, decision: ReturnType<typeof verdict>): Approval {
  if (decision.kind === 'rejected') throw new Error(decision.code);
  const evolved = decision.events.reduce(evolveApproval, approval);
  return { ...evolved, version: approval.version + 1 };
}

describe('a verdict', () => {
  it('is counted by function; the last one needed grants, and not one earlier', () => {
    let approval = anApproval();
    approval = after(approval, verdict(approval, lena, legal));
    approval = after(approval, verdict(approval, sven, sponsor));
    expect(approval.state).toBe('open');
    approval = after(approval, verdict(approval, lev, legal));
    expect(approval.state).toBe('granted');
    expect(approval.verdicts.map(({ personId, role }) => [personId, role])).toEqual([
      [lena, 'approver-legal'],
      [sven, 'sponsor'],
      [lev, 'approver-legal'],
    ]);
  });

  it('of who asked is refused, also through somebody else', () => {
    const approval = anApproval({ requestedBy: lena });
    expect(codeOf(verdict(approval, lena, legal))).toBe('own-request');
    expect(codeOf(verdict(approval, lev, forLegal(lena)))).toBe('own-request');
    expect(codeOf(verdict(approval, lena, forLegal(lev)))).toBe('own-request');
  });

  it('of who measured is refused, also through somebody else', () => {
    const approval = anApproval();
    const measuredBy = [lena];
    expect(codeOf(verdict(approval, lena, legal, { measuredBy }))).toBe('measured-it');
    expect(codeOf(verdict(approval, lev, forLegal(lena), { measuredBy }))).toBe('measured-it');
    expect(codeOf(verdict(approval, lev, legal, { measuredBy }))).toBe('accepted');
  });

  it('of somebody without a function that is asked for is refused', () => {
    const other: Authority = { roles: ['program-manager', 'approver-security'], delegated: [] };
    expect(codeOf(verdict(anApproval(), lena, other))).toBe('no-function');
    const asSponsor = { voice: { role: 'sponsor', onBehalfOf: null } } as const;
    expect(codeOf(verdict(anApproval(), lena, legal, asSponsor))).toBe('no-function');
  });

  it('counts a person once, for one function, in person or through somebody else', () => {
    const first = anApproval();
    const approval = after(first, verdict(first, lena, legal));
    expect(codeOf(verdict(approval, lena, legal))).toBe('decided-already');
    expect(codeOf(verdict(approval, lev, forLegal(lena)))).toBe('decided-already');
    expect(codeOf(verdict(approval, lena, forLegal(lev)))).toBe('decided-already');
    const through = after(first, verdict(first, lev, forLegal(lena)));
    expect(codeOf(verdict(through, lena, legal))).toBe('decided-already');
    expect(codeOf(verdict(through, lev, legal))).toBe('decided-already');
  });

  it('handed over counts for the function only while the one who handed it over holds it', () => {
    expect(codeOf(verdict(anApproval(), lev, forLegal(lena)))).toBe('accepted');
    expect(codeOf(verdict(anApproval(), lev, forLegal(lena, [])))).toBe('no-function');
  });

  it('of a sponsor is a sponsor’s, whatever else they hold or were handed', () => {
    const both: Authority = { roles: ['approver-legal', 'sponsor'], delegated: [] };
    const first = anApproval();
    const approval = after(first, verdict(first, sven, both));
    expect(approval.verdicts.map(({ role }) => role)).toEqual(['sponsor']);
    expect(codeOf(verdict(approval, lena, both))).toBe('function-decided');
    const handed: Authority = { ...forLegal(lena), roles: ['sponsor'] };
    const chosen = { voice: { role: 'approver-legal', onBehalfOf: lena } } as const;
    expect(codeOf(verdict(first, sven, handed, chosen))).toBe('no-function');
  });

  it('too many for a function is of no use, but a no always is', () => {
    const first = anApproval();
    const approval = after(first, verdict(first, sven, sponsor));
    expect(codeOf(verdict(approval, mia, sponsor))).toBe('function-decided');
    const no = { verdict: 'reject', reason: 'Not yet.', criteria: ['load'] } as const;
    expect(after(approval, verdict(approval, mia, sponsor, no)).state).toBe('rejected');
  });

  it('against it says why and what would be a yes, of what was asked', () => {
    const no = {
      verdict: 'reject',
      reason: 'Audit more offers.',
      criteria: ['audited-right'],
    } as const;
    const say = (change: object) =>
      codeOf(verdict(anApproval(), lena, legal, { ...no, ...change }));
    expect(say({ reason: ' ' })).toBe('reason-missing');
    expect(say({ criteria: [] })).toBe('criteria-missing');
    expect(say({ criteria: ['audited-right', 'weather'] })).toBe('unknown-criterion');
    const approval = after(anApproval(), verdict(anApproval(), lena, legal, no));
    expect(approval).toMatchObject({ state: 'rejected', endedBy: lena });
    expect(approval.verdicts).toMatchObject([
      { reason: 'Audit more offers.', criteria: ['audited-right'] },
    ]);
  });

  it('drawn from an older state is refused with what happened since', () => {
    const first = anApproval();
    const granted = after(first, verdict(first, lena, legal));
    expect(verdict(granted, lev, legal, { version: 1 })).toEqual({
      kind: 'rejected',
      code: 'stale',
      facts: {
        state: 'open',
        version: 2,
        heldBy: lena,
        at: someMonday + dayMs,
        change: null,
        changeName: null,
      },
    });
  });

  it('is too late from the moment it expires, even before the clock has come by', () => {
    const approval = anApproval();
    const at = (now: number) => codeOf(verdict(approval, lena, legal, { now }));
    expect(at(approval.expiresAt - 1)).toBe('accepted');
    expect(at(approval.expiresAt)).toBe('approval-expired');
  });
});

describe('an approval', () => {
  const granted = anApproval({ state: 'granted' });
  const change = {
    kind: 'sheet-changed',
    key: 'charter:calls',
    name: 'charter of “Calls”',
  } as const;
  const use = { by: mia, now: someMonday, transition: granted.transition, changes: [] };
  const ended = ['rejected', 'withdrawn', 'expired', 'void', 'used'] as const;

  it('is used once, for the step it was granted for, in time', () => {
    expect(codeOf(decideUseApproval(granted, use))).toBe('accepted');
    const other = { ...use, transition: { kind: 'ring', to: 3 } } as const;
    expect(codeOf(decideUseApproval(granted, other))).toBe('other-transition');
    const late = { ...use, now: granted.expiresAt };
    expect(codeOf(decideUseApproval(granted, late))).toBe('approval-expired');
    for (const state of ['open', ...ended] as const) {
      expect(codeOf(decideUseApproval(anApproval({ state }), use))).toBe('not-in-state');
    }
  });

  it('is not used for what is not there any more, and says what changed', () => {
    expect(decideUseApproval(granted, { ...use, changes: [change] })).toMatchObject({
      code: 'basis-changed',
      facts: { change: 'sheet-changed', changeName: 'charter of “Calls”' },
    });
  });

  it('is void by a change, asked or granted, and says by which', () => {
    for (const approval of [anApproval(), granted]) {
      const decision = decideVoidApproval(approval, [change], someMonday);
      if (decision.kind === 'rejected') throw new Error(decision.code);
      expect(decision.events.reduce(evolveApproval, approval)).toMatchObject({
        state: 'void',
        voidedBy: [change],
        endedBy: null,
      });
    }
    expect(codeOf(decideVoidApproval(granted, [], someMonday))).toBe('nothing-changed');
  });

  it('is reminded of once and then expires; a yes that nobody used does too', () => {
    const approval = anApproval();
    const tick = (of: Approval, now: number) => {
      const decision = decideTickApproval(of, now);
      return decision.kind === 'accepted' ? decision.events.map(({ type }) => type) : decision.code;
    };
    const remindAt = approval.expiresAt - 2 * dayMs;
    expect(tick(approval, remindAt - 1)).toBe('not-due');
    expect(tick(approval, remindAt)).toEqual(['approval-reminded']);
    const reminded = anApproval({ remindedAt: remindAt });
    expect(tick(reminded, reminded.expiresAt - 1)).toBe('not-due');
    expect(tick(reminded, reminded.expiresAt)).toEqual(['approval-expired']);
    expect(tick(approval, approval.expiresAt)).toEqual(['approval-expired']);
    expect(tick(granted, remindAt)).toBe('not-due');
    expect(tick(granted, granted.expiresAt)).toEqual(['approval-expired']);
  });

  it('is taken back with a reason while it is alive', () => {
    const move = { by: mia, now: someMonday, version: 1, reason: 'We go on auditing.' };
    expect(codeOf(decideWithdrawApproval(granted, move))).toBe('accepted');
    expect(codeOf(decideWithdrawApproval(granted, { ...move, reason: '' }))).toBe('reason-missing');
    expect(codeOf(decideWithdrawApproval(granted, { ...move, version: 0 }))).toBe('stale');
  });

  it.each(ended)('that came to its end as %s stays there', (state) => {
    const approval = anApproval({ state });
    const move = { by: mia, now: someMonday, version: 1, reason: 'x' };
    expect([
      codeOf(decideWithdrawApproval(approval, move)),
      codeOf(decideVoidApproval(approval, [change], someMonday)),
      codeOf(decideTickApproval(approval, approval.expiresAt)),
      codeOf(verdict(approval, lena, legal)),
    ]).toEqual(Array.from({ length: 4 }, () => 'not-in-state'));
  });
});

describe('who took part', () => {
  it('lists who was asked, who spoke and who was absent, the affected workers always', () => {
    const first = anApproval();
    const approval = after(first, verdict(first, lena, legal));
    const holders = { 'approver-legal': [lena, lev], sponsor: [sven] } as const;
    const roster = decisionRoster(approval, (role) =>
      role in holders ? holders[role as 'sponsor'] : [],
    );
    expect(roster.lines).toEqual([
      { role: 'approver-legal', needed: 2, invited: [lena, lev], present: [lena] },
      { role: 'sponsor', needed: 1, invited: [sven], present: [] },
    ]);
    expect(roster.missing).toEqual(['sponsor', 'approver-works-council']);
  });
});

describe('a rule of who decides', () => {
  const saved = {
    programId: newTestId<'program'>(),
    transition: 'ring',
    savedBy: mia,
    savedAt: someMonday,
    drawnFrom: 0,
  } as const;
  const save = (functions: readonly { role: Authority['roles'][number]; needed: number }[]) =>
    codeOf(decideSaveApprovalRule(readyMadeRules.ring, { ...saved, functions }));

  it('needs somebody who is not a sponsor, and so is never empty', () => {
    expect(save([{ role: 'approver-legal', needed: 2 }])).toBe('accepted');
    expect(save([{ role: 'sponsor', needed: 2 }])).toBe('sponsors-alone');
    expect(save([])).toBe('sponsors-alone');
  });

  it('leaves out whoever asks, names a function once, and needs one to twenty', () => {
    expect(save([{ role: 'program-manager', needed: 1 }])).toBe('function-does-not-decide');
    const twice = { role: 'approver-legal', needed: 1 } as const;
    expect(save([twice, twice])).toBe('function-twice');
    expect([0, -1, 1.5, 21].map((needed) => save([{ role: 'approver-legal', needed }]))).toEqual(
      Array.from({ length: 4 }, () => 'needed-out-of-range'),
    );
  });

  it('is changed from what it is now', () => {
    const functions = [{ role: 'approver-legal', needed: 1 }] as const;
    const from = (drawnFrom: number) =>
      codeOf(decideSaveApprovalRule(readyMadeRules.ring, { ...saved, functions, drawnFrom }));
    expect(from(1)).toBe('stale');
    expect(save(readyMadeRules.ring.functions)).toBe('nothing-changed');
  });

  it('is ready-made for every transition, and each of them could be saved', () => {
    for (const key of ruleKeys) {
      const { functions } = readyMadeRules[key];
      const other = { version: 0, functions: [] };
      const decision = decideSaveApprovalRule(other, { ...saved, transition: key, functions });
      expect(codeOf(decision)).toBe('accepted');
    }
  });
});
