import { choice, date, longText, optional, text, useCase } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { acceptanceMoves, acceptanceStates } from '../accepted-risk.js';
import { move, registerKind } from '../register-kind.js';

const keepers = roles('governance-owner', 'program-manager', 'approver-security');

/** Where the tool does not meet the systems around it yet. */
export const integrationGap = registerKind({
  name: 'integration-gap',
  fields: [
    text('what', 400),
    choice('area', ['data-formats', 'approval-workflows', 'access-control', 'exceptions', 'other']),
    optional(useCase('useCase')),
    optional(longText('solution')),
    optional(date('due', 'future')),
    optional(date('testedOn', 'past')),
  ],
  states: ['open', 'built', 'tested', ...acceptanceStates],
  closed: ['tested', 'accepted'],
  moves: [
    move('build', ['open'], 'built', keepers, { needs: ['owner'], asks: ['solution'] }),
    move('test', ['built'], 'tested', keepers, { needs: ['evidence'], asks: ['testedOn'] }),
    move('reopen', ['built', 'tested'], 'open', keepers, { needs: ['reason'] }),
    ...acceptanceMoves('open'),
  ],
  adders: keepers,
  due: 'due',
});
