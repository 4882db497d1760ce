import { choice, date, longText, optional, text, useCase } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { acceptanceMoves, acceptanceStates } from '../accepted-risk.js';
import { move, registerKind } from '../register-kind.js';

const keepers = roles('governance-owner', 'program-manager', 'expert-reviewer');

/** What nobody is seeing, and why; closed by evidence or by a risk somebody else signs for. */
export const blindSpot = registerKind({
  name: 'blind-spot',
  fields: [
    text('what', 400),
    choice('source', ['noticed', 'conditions', 'use-cases', 'people', 'workload']),
    longText('why'),
    optional(longText('plan')),
    optional(useCase('useCase')),
    optional(date('due', 'future')),
  ],
  states: ['open', 'shown', ...acceptanceStates],
  closed: ['shown', 'accepted'],
  moves: [
    move('show', ['open'], 'shown', keepers, { needs: ['evidence'] }),
    move('reopen', ['shown'], 'open', keepers, { needs: ['reason'] }),
    ...acceptanceMoves('open'),
  ],
  adders: keepers,
  due: 'due',
});
