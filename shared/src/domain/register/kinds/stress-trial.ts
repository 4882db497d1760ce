import {
  choice,
  date,
  longText,
  number,
  optional,
  share,
  text,
  useCase,
} from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { move, registerKind } from '../register-kind.js';

const keepers = roles('governance-owner', 'program-manager', 'expert-reviewer');

/** A trial of how the tool fails; to call that manageable takes its size and its rate. */
export const stressTrial = registerKind({
  name: 'stress-trial',
  fields: [
    text('what', 400),
    choice('condition', [
      'unfamiliar-cases',
      'untrained-people',
      'raw-formats',
      'out-of-scope',
      'peak-load',
    ]),
    optional(useCase('useCase')),
    date('plannedFor', 'any'),
    optional(longText('outcome')),
    optional(number('size', 'cases-per-week', { min: 0, max: 1e7 })),
    optional(share('rate')),
  ],
  states: ['planned', 'run', 'not-run', 'manageable', 'not-manageable'],
  closed: ['manageable', 'not-manageable'],
  moves: [
    move('run', ['planned'], 'run', keepers, { asks: ['outcome'] }),
    move('leave-out', ['planned'], 'not-run', keepers, { needs: ['reason'] }),
    move('plan-again', ['not-run', 'run', 'manageable', 'not-manageable'], 'planned', keepers, {
      needs: ['reason'],
      asks: ['plannedFor'],
    }),
    move('call-manageable', ['run'], 'manageable', keepers, {
      needs: ['reason', 'second-person'],
      asks: ['size', 'rate'],
    }),
    move('call-unmanageable', ['run'], 'not-manageable', keepers, { needs: ['reason'] }),
  ],
  adders: keepers,
  due: 'plannedFor',
});
