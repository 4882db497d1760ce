import { gateCriterion } from '../gate-criterion.js';
import { fail, pass } from '../judgement.js';

/** What was flagged so far was looked at by somebody. One flag that nobody looked at blocks. */
export const flagsTriaged = gateCriterion({
  name: 'flags-triaged',
  source: 'process',
  isProtected: true,
  owedBy: ['governance-owner'],
  evaluate({ openFlags, transition, flagsRaised }) {
    const next = transition.kind === 'ring' ? transition.to : Infinity;
    const untriaged = openFlags.filter(
      ({ state, ring }) => state === 'new' && (ring === null || ring < next),
    );
    return untriaged.length > 0
      ? fail('flags-untriaged', { flags: untriaged.length })
      : pass('flags-looked-at', { flags: flagsRaised });
  },
});
