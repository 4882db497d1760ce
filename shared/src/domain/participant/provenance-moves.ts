import type { Participant, Provenance } from './participant.js';
import { provenances } from './participant.js';

interface ProvenanceMove {
  readonly from: Provenance;
  readonly to: Provenance;
  readonly n: number;
}

/** How many moved from where to where, and nobody by name: what a record may hold for ever. */
export function provenanceMoves(
  changes: readonly {
    readonly before: Pick<Participant, 'provenance'>;
    readonly after: Pick<Participant, 'provenance'>;
  }[],
): readonly ProvenanceMove[] {
  return provenances.flatMap((from) =>
    provenances.flatMap((to) => {
      const moved = changes.filter(
        ({ before, after }) => before.provenance === from && after.provenance === to,
      );
      return from === to || moved.length === 0 ? [] : [{ from, to, n: moved.length }];
    }),
  );
}
