import { choice, date, fixed, longText, optional, text, useCase } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { acceptanceMoves, acceptanceStates } from '../accepted-risk.js';
import { move, registerKind } from '../register-kind.js';

const keepers = roles('governance-owner', 'program-manager', 'approver-legal');

/** An ethical question put off until a date; putting it off once more takes a second person. */
export const deferredRisk = registerKind({
  name: 'deferred-risk',
  fields: [
    text('what', 400),
    choice('topic', ['bias', 'transparency', 'privacy', 'other']),
    longText('whyLater'),
    optional(useCase('useCase')),
    fixed(date('due', 'future')),
  ],
  states: ['deferred', 'resolved', ...acceptanceStates],
  closed: ['resolved', 'accepted'],
  moves: [
    move('resolve', ['deferred'], 'resolved', keepers, { needs: ['evidence'] }),
    move('defer-again', ['deferred'], 'deferred', keepers, {
      needs: ['reason', 'second-person'],
      asks: ['due'],
    }),
    move('reopen', ['resolved'], 'deferred', keepers, { needs: ['reason'], asks: ['due'] }),
    ...acceptanceMoves('deferred'),
  ],
  adders: keepers,
  due: 'due',
});
