import { choice, longText, optional, share, text, useCase } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { move, registerKind } from '../register-kind.js';

const keepers = roles('governance-owner', 'program-manager', 'expert-reviewer');

/** A case that does not work well enough; understood once it has a cause and a disposition. */
export const badCase = registerKind({
  name: 'bad-case',
  fields: [
    useCase('useCase'),
    text('what', 400),
    share('size'),
    optional(longText('cause')),
    optional(choice('disposition', ['fix', 'human-review', 'out-of-scope', 'live-with-it'])),
  ],
  states: ['open', 'settled'],
  closed: ['settled'],
  moves: [
    move('settle', ['open'], 'settled', keepers, { asks: ['cause', 'disposition'] }),
    move('reopen', ['settled'], 'open', keepers, { needs: ['reason'] }),
  ],
  adders: keepers,
});
