import type { DelegationFacts } from '@causeway/shared/domain/approval/decide-delegation.js';
import {
  decideDelegate,
  decideEndDelegation,
} from '@causeway/shared/domain/approval/decide-delegation.js';
import type { Delegation } from '@causeway/shared/domain/approval/delegation.js';
import { isActive } from '@causeway/shared/domain/approval/delegation.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aDelegation } from '../builders/approval';
import { someMonday } from '../builders/flag';

function hand(change: Partial<Delegation> = {}, given: Partial<DelegationFacts> = {}) {
  const {
    version: _version,
    recordedAt: _recorded,
    endedAt: _ended,
    ...terms
  } = aDelegation(change);
  const facts = { fromRoles: ['approver-legal'], toRoles: [], barred: [], ...given } as const;
  return decideDelegate({ ...terms, now: someMonday }, facts);
}

function codeOf(decision: { readonly kind: string; readonly code?: string }): string {
  return decision.code ?? decision.kind;
}

describe('handing over who decides', () => {
  it('is for somebody else, for what one holds oneself, between two dates', () => {
    expect(codeOf(hand())).toBe('accepted');
    const { to } = aDelegation();
    expect(codeOf(hand({ from: to, to }))).toBe('own-delegation');
    expect(codeOf(hand({}, { fromRoles: ['approver-security'] }))).toBe('function-not-held');
    expect(
      codeOf(hand({ functions: ['program-manager'] }, { fromRoles: ['program-manager'] })),
    ).toBe('function-not-held');
  });

  it('goes to nobody who may not decide', () => {
    const { to } = aDelegation();
    expect(codeOf(hand({}, { toRoles: ['program-manager'] }))).toBe('may-not-decide');
    expect(codeOf(hand({}, { toRoles: ['sponsor'] }))).toBe('may-not-decide');
    expect(codeOf(hand({ to }, { barred: [to] }))).toBe('may-not-decide');
    expect(
      codeOf(hand({ functions: ['sponsor'] }, { fromRoles: ['sponsor'], toRoles: ['sponsor'] })),
    ).toBe('accepted');
  });

  it('never reaches back, and lasts at most thirty days', () => {
    expect(hand({ fromAt: someMonday - 9 * dayMs })).toMatchObject({
      events: [{ delegation: { fromAt: someMonday } }],
    });
    expect(codeOf(hand({ untilAt: someMonday }))).toBe('ends-before-it-begins');
    expect(codeOf(hand({ untilAt: someMonday + 30 * dayMs }))).toBe('accepted');
    expect(codeOf(hand({ untilAt: someMonday + 30 * dayMs + 1 }))).toBe('lasts-too-long');
  });

  it('holds from its first moment to its last, and not after it was ended', () => {
    const delegation = aDelegation();
    const { fromAt, untilAt, from } = delegation;
    expect(
      [fromAt - 1, fromAt, untilAt - 1, untilAt].map((now) => isActive(delegation, now)),
    ).toEqual([false, true, true, false]);
    expect(isActive({ ...delegation, endedAt: fromAt }, fromAt)).toBe(false);
    expect(codeOf(decideEndDelegation(delegation, from, fromAt))).toBe('accepted');
    expect(codeOf(decideEndDelegation(delegation, from, untilAt))).toBe('ended-already');
  });
});
