import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { decideSaveApprovalRule } from '@causeway/shared/domain/approval/decide-approval-rule.js';
import {
  decideTickApproval,
  decideUseApproval,
  decideVoidApproval,
  decideWithdrawApproval,
} from '@causeway/shared/domain/approval/decide-approval-end.js';
import { decisionRoster } from '@causeway/shared/domain/approval/decision-roster.js';
import { evolveApproval } from '@causeway/shared/domain/approval/evolve-approval.js';
import type { Authority } from '@causeway/shared/domain/approval/voices.js';
import { readyMadeRules, ruleKeys } from '@causeway/shared/domain/approval/approval-rule.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { anApproval } from '../builders/approval';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { after, codeOf, legal, lena, lev, mia, sven, verdict } from './verdict-story';

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
    const tick = (of: Approval, now: number, isReminded = false) => {
      const decision = decideTickApproval(of, now, { isReminded });
      return decision.kind === 'accepted' ? decision.events.map(({ type }) => type) : decision.code;
    };
    const remindAt = approval.expiresAt - 2 * dayMs;
    expect(tick(approval, remindAt - 1)).toBe('not-due');
    expect(tick(approval, remindAt)).toEqual(['approval-reminded']);
    expect(tick(approval, approval.expiresAt - 1, true)).toBe('not-due');
    expect(tick(approval, approval.expiresAt, true)).toEqual(['approval-expired']);
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
      codeOf(decideTickApproval(approval, approval.expiresAt, { isReminded: false })),
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
