import type { PersonKey } from '../../lib/ids.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Thirty bits are plenty for a percentage. */
const charactersUsed = 5;

/**
 * A place in [0, 100) that a person keeps in a program for ever. A person key is a keyed hash, so
 * nobody can choose their place, and it is another one in every program.
 */
function placeOf(personKey: PersonKey): number {
  let place = 0;
  for (const character of personKey.slice(0, charactersUsed)) {
    place = place * alphabet.length + Math.max(0, alphabet.indexOf(character));
  }
  return (place / alphabet.length ** charactersUsed) * 100;
}

/** One place for all rings: whoever a smaller holdout leaves out, a larger one leaves out too. */
export function isHeldOut(personKey: PersonKey, holdoutPercent: number): boolean {
  return placeOf(personKey) < holdoutPercent;
}
