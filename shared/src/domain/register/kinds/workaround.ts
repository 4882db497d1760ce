import { entry, number, optional, text, useCase } from '../../declared/field.js';
import { everybody, roles } from '../../declared/who.js';
import { move, registerKind } from '../register-kind.js';

const keepers = roles('governance-owner', 'program-manager', 'expert-reviewer');

/** "I had to…": what people prepared or put right by hand. It is about the work, so nobody's name is kept. */
export const workaround = registerKind({
  name: 'workaround',
  fields: [
    text('what', 400),
    optional(useCase('useCase')),
    number('minutes', 'minutes', { min: 0.5, max: 960 }),
    number('frequency', 'times-per-week', { min: 0.1, max: 1_000 }),
    optional(entry('gap', 'integration-gap')),
  ],
  states: ['reported', 'traced', 'over', 'set-aside'],
  closed: ['over', 'set-aside'],
  moves: [
    move('trace', ['reported', 'traced'], 'traced', keepers, { asks: ['gap'] }),
    move('end', ['traced'], 'over', keepers, { needs: ['reason'] }),
    move('set-aside', ['reported'], 'set-aside', keepers, { needs: ['reason'] }),
    move('take-up-again', ['over', 'set-aside'], 'reported', keepers, { needs: ['reason'] }),
  ],
  adders: everybody,
  changers: keepers,
  isAdderKept: false,
});
