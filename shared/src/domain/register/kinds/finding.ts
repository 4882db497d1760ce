import { choice, longText, optional, share, text, useCase } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { acceptanceMoves, acceptanceStates } from '../accepted-risk.js';
import { move, registerKind } from '../register-kind.js';

const keepers = roles('governance-owner', 'program-manager', 'expert-reviewer');

/** What stress testing found; infrastructure is built from these and from nothing else. */
export const finding = registerKind({
  name: 'finding',
  fields: [
    text('what', 400),
    choice('weight', ['low', 'medium', 'high', 'critical']),
    optional(share('size')),
    optional(useCase('useCase')),
    optional(longText('note')),
  ],
  states: ['open', 'met', ...acceptanceStates],
  closed: ['met', 'accepted'],
  moves: [
    move('meet', ['open'], 'met', keepers, { needs: ['evidence'] }),
    move('reopen', ['met'], 'open', keepers, { needs: ['reason'] }),
    ...acceptanceMoves('open'),
  ],
  adders: keepers,
});
