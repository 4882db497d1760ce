import { ruleKeyOf } from '../approval/approval-rule.js';
import type { Basis } from './basis.js';
import type { BasisChange } from './basis-change.js';
import type { SnapshotBody } from './snapshot.js';

function hasPart(parts: Readonly<Record<string, unknown>>, key: string): boolean {
  return parts[key] !== undefined;
}

function restsOnPart(basis: Basis, { kind, key }: BasisChange): boolean | undefined {
  switch (kind) {
    case 'sheet-changed':
    case 'sheet-ended':
      return hasPart(basis.sheets, key);
    case 'definition-changed':
      return hasPart(basis.criteria, key);
    case 'waiver-changed':
    case 'waiver-ended':
      return hasPart(basis.waivers, key);
    case 'evidence-changed':
    case 'evidence-expired':
    case 'evidence-withdrawn':
    case 'evidence-ended':
      return hasPart(basis.evidence, key);
    case 'held':
    case 'halted':
      return !hasPart(basis.stops, key);
    default:
      return undefined;
  }
}

/** Whether a change that just happened is one of what was frozen. */
export function restsOn(
  { transition, basis, results }: Pick<SnapshotBody, 'transition' | 'basis' | 'results'>,
  change: BasisChange,
): boolean {
  const ofPart = restsOnPart(basis, change);
  if (ofPart !== undefined) return ofPart;
  switch (change.kind) {
    case 'template-changed':
      return basis.template === change.key;
    case 'audience-changed':
      return basis.rings.some(({ number }) => String(number) === change.key);
    case 'criterion-left-pass':
    case 'criterion-fails':
    case 'criterion-removed':
      return results.some(({ name }) => name === change.key);
    case 'approval-rule-changed':
      return ruleKeyOf(transition) === change.key;
    default:
      return true;
  }
}
