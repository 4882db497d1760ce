import { date, fixed, longText, optional, text } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { move, registerKind } from '../register-kind.js';

const keepers = roles('governance-owner', 'program-manager', 'expert-reviewer', 'sponsor');
const deciders = roles('governance-owner', 'sponsor');

/** Somebody asked to go faster: who, from when to when, and what was left out for it. */
export const pressure = registerKind({
  name: 'pressure',
  fields: [
    fixed(text('askedBy')),
    fixed(text('what', 400)),
    fixed(longText('reasonGiven')),
    optional(fixed(date('planned', 'any'))),
    optional(fixed(date('wanted', 'any'))),
    optional(longText('skipped')),
  ],
  rules: [{ rule: 'earlier', field: 'wanted', than: 'planned' }],
  states: ['asked', 'withstood', 'given-in'],
  closed: ['withstood', 'given-in'],
  moves: [
    move('withstand', ['asked'], 'withstood', keepers, { needs: ['reason'] }),
    move('give-in', ['asked'], 'given-in', deciders, {
      needs: ['reason', 'second-person'],
      asks: ['skipped'],
    }),
  ],
  adders: keepers,
});
