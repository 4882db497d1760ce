import { choice, date, longText, optional, share, text } from '../../declared/field.js';
import { owner, roles } from '../../declared/who.js';
import { move, registerKind } from '../register-kind.js';

const keepers = roles('governance-owner', 'program-manager');

/** What keeps people from using the tool, by its kind, with a remedy that fits and an owner. */
export const barrier = registerKind({
  name: 'barrier',
  fields: [
    choice('kind', ['doubt', 'worry-about-role', 'overwhelmed', 'workflow-does-not-fit']),
    text('group'),
    share('share'),
    optional(longText('remedy')),
    optional(date('due', 'future')),
  ],
  states: ['seen', 'in-remedy', 'lifted', 'stands'],
  closed: ['lifted', 'stands'],
  moves: [
    move('remedy', ['seen', 'in-remedy'], 'in-remedy', keepers, {
      needs: ['owner'],
      asks: ['remedy'],
    }),
    move('lift', ['in-remedy'], 'lifted', [...keepers, ...owner], { needs: ['evidence'] }),
    move('let-stand', ['seen', 'in-remedy'], 'stands', keepers, {
      needs: ['reason', 'second-person'],
    }),
    move('see-again', ['lifted', 'stands'], 'seen', keepers, { needs: ['reason'] }),
  ],
  adders: keepers,
  due: 'due',
});
