import { assertNever } from '../../lib/assert-never.js';
import type { PersonKey } from '../../lib/ids.js';
import { isHeldOut } from './holdout.js';
import { normalValue } from './normal-value.js';
import type { AudienceRule, Ring } from './ring.js';

/** Somebody as a tool describes them at the moment they want to use it. */
export interface Candidate {
  readonly personKey: PersonKey;
  /** The ring an import put them into. */
  readonly listedRing: number | null;
  /** What the caller knows of them from the directory. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Under this name a caller hands over the ids of the groups somebody is in. */
export const groupsAttribute = 'groups';

function valuesIn(attributes: Candidate['attributes'], name: string): readonly string[] {
  // A name such as `constructor` would otherwise find something on every object.
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .filter((one) => ['string', 'number', 'boolean'].includes(typeof one))
    .map((one) => normalValue(String(one)));
}

function isAnyOf(wanted: readonly string[], has: readonly string[]): boolean {
  return wanted.some((value) => has.includes(normalValue(value)));
}

function isNamedBy(rule: AudienceRule, number: number, candidate: Candidate): boolean {
  switch (rule.by) {
    case 'everybody':
      return true;
    case 'attribute':
      return isAnyOf(rule.values, valuesIn(candidate.attributes, rule.attribute));
    case 'group':
      return isAnyOf(rule.groupIds, valuesIn(candidate.attributes, groupsAttribute));
    case 'list':
      return candidate.listedRing === number;
    default:
      return assertNever(rule);
  }
}

/** Whether a ring is somebody's, and whether they are left out of it to compare with. */
export function isInRing(
  ring: Pick<Ring, 'number' | 'audience' | 'holdoutPercent'>,
  candidate: Candidate,
): 'in' | 'held-out' | 'outside' {
  const { number, audience, holdoutPercent } = ring;
  if (!audience.some((rule) => isNamedBy(rule, number, candidate))) return 'outside';
  // Whom a ring without a holdout leaves out is not asked, for a person's key costs a hash.
  const isLeftOut = holdoutPercent > 0 && isHeldOut(candidate.personKey, holdoutPercent);
  return isLeftOut ? 'held-out' : 'in';
}
