import type { Phase } from '@causeway/shared/domain/program/program.js';
import { charterText } from '@causeway/shared/text/charter-text.js';
import { useWords } from './reader.js';

/** A phase is read as the question it answers. One that is not known is shown as it is. */
export function usePhaseWord(): (phase: string) => string {
  const words = useWords(charterText);
  const questions: Readonly<Record<Phase, string>> = {
    demonstration: words.phaseDemonstration,
    'stress-testing': words.phaseStressTesting,
    'infrastructure-build': words.phaseInfrastructureBuild,
    'staged-rollout': words.phaseStagedRollout,
    completed: words.phaseCompleted,
    ended: words.phaseEnded,
  };
  const known = new Map<string, string>(Object.entries(questions));
  return (phase) => known.get(phase) ?? phase;
}
