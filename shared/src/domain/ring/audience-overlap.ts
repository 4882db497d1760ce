import { normalValue } from './normal-value.js';
import type { AudienceRule, Ring } from './ring.js';

/** Why two audiences share people, or may. */
export type OverlapReason =
  | { readonly by: 'everybody' }
  | { readonly by: 'attribute'; readonly attribute: string; readonly values: readonly string[] }
  | { readonly by: 'group'; readonly groupIds: readonly string[] }
  /** Rules of different kinds: only the directory knows. */
  | { readonly by: 'unlike-rules' };

export interface Overlap {
  readonly kind: 'certain' | 'possible' | 'none';
  readonly because: readonly OverlapReason[];
}

function shared(a: readonly string[], b: readonly string[]): readonly string[] {
  const others = new Set(b.map(normalValue));
  return a.filter((value) => others.has(normalValue(value)));
}

/** Undefined where nobody can be named by both. */
function between(a: AudienceRule, b: AudienceRule): OverlapReason | undefined {
  if (a.by === 'everybody' || b.by === 'everybody') return { by: 'everybody' };
  if (a.by === 'attribute' && b.by === 'attribute') {
    if (normalValue(a.attribute) !== normalValue(b.attribute)) return { by: 'unlike-rules' };
    // A directory knows one department, one country of a person.
    const values = shared(a.values, b.values);
    return values.length > 0 ? { by: 'attribute', attribute: a.attribute, values } : undefined;
  }
  if (a.by === 'group' && b.by === 'group') {
    const groupIds = shared(a.groupIds, b.groupIds);
    return groupIds.length > 0 ? { by: 'group', groupIds } : { by: 'unlike-rules' };
  }
  // An import puts a person into one ring.
  if (a.by === 'list' && b.by === 'list') return undefined;
  return { by: 'unlike-rules' };
}

/** Whether two rings share people, as far as their rules say. */
export function audienceOverlap(a: Pick<Ring, 'audience'>, b: Pick<Ring, 'audience'>): Overlap {
  const found = a.audience
    .flatMap((one) => b.audience.map((other) => between(one, other)))
    .filter((reason) => reason !== undefined);
  const certain = found.filter(({ by }) => by !== 'unlike-rules');
  if (certain.length > 0) return { kind: 'certain', because: certain };
  return found.length > 0
    ? { kind: 'possible', because: [{ by: 'unlike-rules' }] }
    : { kind: 'none', because: [] };
}
