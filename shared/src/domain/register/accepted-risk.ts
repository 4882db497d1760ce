import { owner, roles } from '../declared/who.js';
import type { RegisterMove } from './register-kind.js';
import { move } from './register-kind.js';

/** States of what some kinds close with instead of evidence: a risk somebody else signs for. */
export const acceptanceStates = ['acceptance-asked', 'accepted'] as const;

/** One asks with a reason, another one signs; both are on record, and it can be taken up again. */
export function acceptanceMoves(open: string): readonly RegisterMove[] {
  const askers = [...roles('governance-owner', 'program-manager'), ...owner];
  const signers = roles('governance-owner', 'sponsor');
  return [
    move('ask-acceptance', [open], 'acceptance-asked', askers, { needs: ['reason'] }),
    move('accept-risk', ['acceptance-asked'], 'accepted', signers, {
      needs: ['reason', 'second-person'],
    }),
    move('refuse-acceptance', ['acceptance-asked'], open, signers, { needs: ['reason'] }),
    move('reopen-accepted', ['accepted'], open, signers, { needs: ['reason'] }),
  ];
}
