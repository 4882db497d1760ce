import type { Participant, Provenance } from './participant.js';
import { provenances } from './participant.js';

export interface ProvenanceCounts {
  readonly of: Readonly<Record<Provenance, number>>;
  /** Everybody but those who declined. */
  readonly takingPart: number;
  /** Of those taking part; `null` while nobody does. */
  readonly volunteerShare: number | null;
}

/** How a cohort came together. Who has left since is counted too: they were part of what was seen. */
export function countProvenance(
  people: readonly Pick<Participant, 'provenance'>[],
): ProvenanceCounts {
  const count = (provenance: Provenance) =>
    people.filter((person) => person.provenance === provenance).length;
  const of = Object.fromEntries(
    provenances.map((provenance) => [provenance, count(provenance)]),
  ) as Record<Provenance, number>;
  const takingPart = people.length - of.declined;
  return { of, takingPart, volunteerShare: takingPart === 0 ? null : of.volunteered / takingPart };
}
