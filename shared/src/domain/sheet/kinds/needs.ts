import { choice, longText, number, optional, text } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { sheetKind } from '../sheet-kind.js';

/** The work before the tool: how often people do it, how much it rubs, and what a team holds to. */
export const needs = sheetKind({
  name: 'needs',
  subjects: ['use-case'],
  fields: [
    text('who'),
    number('frequency', 'times-per-week', { min: 0, max: 10_000 }),
    number('friction', 'minutes', { min: 0, max: 2_400 }),
    choice('knownBy', ['observed', 'asked', 'from-data', 'guessed']),
    optional(longText('norms')),
  ],
  writers: roles('governance-owner', 'program-manager', 'expert-reviewer'),
  signatures: [{ name: 'manager', by: roles('program-manager') }],
  selfSigning: 'allowed',
});
