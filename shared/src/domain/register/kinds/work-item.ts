import { date, entry, longText, optional, text } from '../../declared/field.js';
import { owner, roles } from '../../declared/who.js';
import { move, registerKind } from '../register-kind.js';

const managers = roles('governance-owner', 'program-manager');
const workers = [...managers, ...owner];

/** Something that is built before the rollout, because of a finding. */
export const workItem = registerKind({
  name: 'work-item',
  fields: [
    text('what', 400),
    optional(entry('finding', 'finding')),
    optional(longText('note')),
    optional(date('due', 'future')),
  ],
  states: ['planned', 'under-way', 'done', 'dropped'],
  closed: ['done', 'dropped'],
  moves: [
    move('begin', ['planned'], 'under-way', workers, { needs: ['owner'] }),
    move('finish', ['under-way'], 'done', workers, { needs: ['evidence'] }),
    move('drop', ['planned', 'under-way'], 'dropped', managers, { needs: ['reason'] }),
    move('plan-again', ['done', 'dropped'], 'planned', managers, { needs: ['reason'] }),
  ],
  adders: managers,
  changers: workers,
  due: 'due',
});
