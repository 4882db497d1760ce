import { observationKinds, type ObservationKindName } from './observation-kinds.js';

/** Where a field stands among a kind's codes. */
function placeOf(kind: ObservationKindName, field: string): number {
  const place = observationKinds[kind].codes.findIndex(({ name }) => name === field);
  if (place < 0) throw new Error(`${kind} has no field ${field}`);
  return place;
}

/** Reads one field out of joined codes; made once per field, since it is asked for every cell. */
export function codeOf(kind: ObservationKindName, field: string): (codes: string) => string {
  const place = placeOf(kind, field);
  return (codes) => codes.split('|')[place] ?? '';
}
