import type { Participant, Provenance } from './participant.js';

export interface ProvenanceMove {
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
  const moves = new Map<string, ProvenanceMove>();
  for (const { before, after } of changes) {
    const [from, to] = [before.provenance, after.provenance];
    if (from === to) continue;
    const key = `${from}>${to}`;
    moves.set(key, { from, to, n: (moves.get(key)?.n ?? 0) + 1 });
  }
  return [...moves.values()];
}
