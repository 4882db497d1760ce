import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { PersonId, ProgramId } from '../../lib/ids.js';
import { defaults } from '../defaults.js';
import type { StageMove } from './decide-stage.js';
import { refuseMove } from './decide-stage.js';
import type { Stage, StageEvent } from './stage.js';
import { isPilot } from './stage.js';

/**
 * Names who leads a program. Somebody leads one pilot at a time: for another one it is said which
 * stops, and that one ends in the same breath.
 */
export function decideNameLead(
  stage: Stage,
  move: StageMove & { readonly leadId: PersonId; readonly instead: ProgramId | null },
  /** The other programs this person leads. */
  theirs: readonly Pick<Stage, 'programId' | 'phase'>[],
): Decision<StageEvent, 'stale' | 'program-is-over' | 'pilot-limit' | 'not-their-pilot'> {
  const refused = refuseMove(stage, move);
  if (refused) return refused;
  const pilots = theirs.filter(isPilot);
  const ending = pilots.find(({ programId }) => programId === move.instead);
  if (move.instead !== null && !ending) return reject('not-their-pilot');
  const kept = pilots.length - (ending ? 1 : 0);
  const most = defaults.pilotsPerLead.value;
  const [first] = pilots;
  if (isPilot(stage) && first && kept >= most) {
    return reject('pilot-limit', { programId: first.programId, most });
  }
  return accept({ type: 'stage-lead-named', leadId: move.leadId, at: move.now });
}
