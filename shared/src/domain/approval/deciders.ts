import type { PersonId } from '../../lib/ids.js';
import type { Approval } from './approval.js';
import type { VoiceRejection } from './decide-verdict.js';
import { chooseVoice } from './decide-verdict.js';
import type { Authority, Voice } from './voices.js';
import { voicesOf } from './voices.js';

/** Why somebody who holds a function does not decide; a sponsor does as sponsor alone. */
export type DeciderBar = VoiceRejection | 'sponsor-alone';

/** Somebody who could speak for a function that decides. */
export interface Decider extends Voice {
  readonly personId: PersonId;
  /** Null for whoever is asked. */
  readonly barredBy: DeciderBar | null;
}

interface Around {
  readonly people: readonly PersonId[];
  readonly of: (personId: PersonId) => Authority;
}

/** Who is asked for every function of a rule, and who holds it and is not; whatever was said so far. */
export function decidersOf(
  approval: Approval,
  { people, of }: Around,
  measuredBy: readonly PersonId[],
): readonly Decider[] {
  const { rule } = approval;
  const unsaid = { ...approval, verdicts: [] };
  const all = people.flatMap((personId): readonly Decider[] => {
    const authority = of(personId);
    const voices = voicesOf(rule, authority);
    const spoken = voices.map((voice) => {
      const move = { by: personId, verdict: 'approve', voice } as const;
      const chosen = chooseVoice(unsaid, move, { voices, measuredBy });
      return { ...voice, personId, barredBy: 'kind' in chosen ? chosen.code : null };
    });
    const silent = authority.roles
      .filter((role) => !voices.some((voice) => voice.role === role && voice.onBehalfOf === null))
      .map((role) => ({ role, onBehalfOf: null, personId, barredBy: 'sponsor-alone' as const }));
    return [...spoken, ...silent];
  });
  return rule.functions.flatMap((line) => all.filter(({ role }) => role === line.role));
}
