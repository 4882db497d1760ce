import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import type { GateView } from '@causeway/shared/api/gates.js';
import type { StageView } from '@causeway/shared/api/stages.js';

export interface AskedNow {
  readonly stage: StageView;
  /** Undefined while it is read, null where no step is left. */
  readonly gate: GateView | null | undefined;
}

/**
 * What the next step asks and this shows. A gate names the evidence it rests on, and its criterion of
 * evidence is called like the kind it asks for; the written answer says itself what it cites.
 */
export function restingCriteria(
  { id, type }: EvidenceView,
  { stage, gate }: AskedNow,
): readonly string[] {
  if (!gate) return [];
  const isNamed = Object.hasOwn(gate.names, id);
  return gate.results
    .filter(({ name, source, outcome }) => {
      if (name === 'phase-answer') return stage.answer?.evidenceIds.includes(id) ?? false;
      return isNamed && source === 'evidence' && name === type && outcome === 'pass';
    })
    .map(({ name }) => name);
}
