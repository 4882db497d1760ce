import { evidence, longText, optional, share, text, useCase } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { move, registerKind } from '../register-kind.js';

const keepers = roles('governance-owner', 'program-manager', 'expert-reviewer');

/** Where the tool falls short. It stands as plainly as any gain; it goes only with a reason on record. */
export const negativeResult = registerKind({
  name: 'negative-result',
  fields: [
    text('what', 400),
    optional(useCase('useCase')),
    optional(share('size')),
    optional(longText('consequence')),
    optional(evidence('shownBy')),
  ],
  states: ['shown', 'removed'],
  closed: ['removed'],
  moves: [
    move('remove', ['shown'], 'removed', roles('governance-owner', 'program-manager'), {
      needs: ['reason', 'second-person'],
    }),
    move('restore', ['removed'], 'shown', keepers, { needs: ['reason'] }),
  ],
  adders: keepers,
});
