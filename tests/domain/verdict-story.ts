import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import type { VerdictFacts, VerdictMove } from '@causeway/shared/domain/approval/decide-verdict.js';
import { decideVerdict } from '@causeway/shared/domain/approval/decide-verdict.js';
import { evolveApproval } from '@causeway/shared/domain/approval/evolve-approval.js';
import type { Authority } from '@causeway/shared/domain/approval/voices.js';
import { voicesOf } from '@causeway/shared/domain/approval/voices.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';

export const [lena, lev, sven, mia] = Array.from({ length: 4 }, () => newTestId<'person'>()) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];

export function codeOf(decision: { readonly kind: string; readonly code?: string }): string {
  return decision.code ?? decision.kind;
}

export const legal: Authority = { roles: ['approver-legal'], delegated: [] };
export const sponsor: Authority = { roles: ['sponsor'], delegated: [] };
export const forLegal = (
  from: PersonId,
  roles: Authority['roles'] = ['approver-legal'],
): Authority => ({
  roles: [],
  delegated: [{ from, functions: ['approver-legal'], roles }],
});

export function verdict(
  approval: Approval,
  by: PersonId,
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

export function after(approval: Approval, decision: ReturnType<typeof verdict>): Approval {
  if (decision.kind === 'rejected') throw new Error(decision.code);
  const evolved = decision.events.reduce(evolveApproval, approval);
  return { ...evolved, version: approval.version + 1 };
}
