import { choice, criterion, fixed, longText, optional, person } from '../../declared/field.js';
import { namedIn, roles } from '../../declared/who.js';
import { move, registerKind } from '../register-kind.js';

const askers = roles('governance-owner', 'program-manager');
const asked = namedIn('asked');

/** "What does success look like to you?", asked of those who resist most; the answer becomes a criterion they co-own. */
export const successAnswer = registerKind({
  name: 'success-answer',
  fields: [
    fixed(person('asked')),
    choice('group', ['leaders', 'managers', 'employees', 'experts', 'it-and-legal']),
    longText('whyThem'),
    optional(fixed(longText('answer'))),
    optional(fixed(criterion('criterion'))),
  ],
  states: ['asked', 'answered', 'criterion-proposed', 'agreed', 'declined'],
  closed: ['agreed', 'declined'],
  moves: [
    move('answer', ['asked'], 'answered', asked, { asks: ['answer'] }),
    move('decline', ['asked', 'answered', 'criterion-proposed'], 'declined', asked, {
      needs: ['reason'],
    }),
    move('propose-criterion', ['answered', 'criterion-proposed'], 'criterion-proposed', askers, {
      asks: ['criterion'],
    }),
    move('say-what-is-missing', ['criterion-proposed'], 'answered', asked, { needs: ['reason'] }),
    move('agree', ['criterion-proposed'], 'agreed', asked, { needs: ['second-person'] }),
    move('ask-again', ['agreed', 'declined'], 'asked', askers, { needs: ['reason'] }),
  ],
  awaits: { asked: 'asked', 'criterion-proposed': 'asked' },
  adders: askers,
});
