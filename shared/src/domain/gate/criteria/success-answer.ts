import type { PersonId } from '../../../lib/ids.js';
import { awaitedOf } from '../../register/awaited.js';
import type { RegisterEntry } from '../../register/register-entry.js';
import { registerKindOf } from '../../register/register-kinds.js';
import { entriesOf } from '../entries-of.js';
import { gateCriterion } from '../gate-criterion.js';
import { fail, open, pass } from '../judgement.js';

/** Whoever is asked owes their word while it waits for it, and else whoever sees to it. */
function whoseWord(entries: readonly RegisterEntry[]): readonly PersonId[] {
  const kind = registerKindOf('success-answer');
  const owing = entries.map((entry) => awaitedOf(kind, entry) ?? entry.owner);
  return [...new Set(owing.flatMap((id) => id ?? []))];
}

/**
 * "What does success look like to you?", asked of those who resist most. What they agreed on has to be
 * a registered criterion, named by its id: it stands in the gate by itself and can fail it.
 */
export const successAnswer = gateCriterion({
  name: 'success-answer',
  source: 'register',
  evaluate(facts) {
    const { all } = entriesOf(facts, 'success-answer');
    if (all.length === 0) return open('nobody-asked');
    const agreed = all.filter(({ state }) => state === 'agreed');
    if (agreed.length === 0) {
      const waiting = all.filter(({ state }) => state !== 'declined');
      return waiting.length > 0
        ? { ...open('answer-not-agreed', { of: all.length }), owners: whoseWord(waiting) }
        : fail('answer-declined', { of: all.length });
    }
    const registered = agreed.filter(({ values }) =>
      facts.registered.some(({ criterion }) => criterion.id === values['criterion']),
    );
    return registered.length > 0
      ? pass('answer-registered', { of: registered.length })
      : open('answer-not-registered', { of: agreed.length });
  },
});
