import { ruleKeyOf } from '../approval/approval-rule.js';
import type { ResultOutcome } from '../gate/criterion-result.js';
import type { Basis } from './basis.js';
import type { BasisChange, BasisChangeKind } from './basis-change.js';
import type { SnapshotBody } from './snapshot.js';

/** What is compared: as it was frozen, and as it is now. */
export type Rested = Pick<SnapshotBody, 'transition' | 'basis' | 'answer' | 'names'> & {
  readonly results: readonly { readonly name: string; readonly outcome: ResultOutcome }[];
};

/** Why a piece of evidence is not in the basis any more, by its id. */
export type EndedEvidence = Readonly<Record<string, 'expired' | 'withdrawn'>>;

type Named = (kind: BasisChangeKind, key: string) => BasisChange;
type Versions = Readonly<Record<string, number>>;

/** Parts whose version moved, or that are new; new ones only where a new one asks for another decision. */
function moved(before: Versions, now: Versions, counts: 'new-too' | 'known'): readonly string[] {
  return Object.keys(now).filter((key) => {
    const was = before[key];
    return was === undefined ? counts === 'new-too' : was !== now[key];
  });
}

function ended(before: Versions, now: Versions): readonly string[] {
  return Object.keys(before).filter((key) => now[key] === undefined);
}

function ofParts(before: Basis, now: Basis, gone: EndedEvidence, named: Named) {
  const changes = (kind: BasisChangeKind, keys: readonly string[]) =>
    keys.map((key) => named(kind, key));
  return [
    ...changes('sheet-changed', moved(before.sheets, now.sheets, 'new-too')),
    ...changes('sheet-ended', ended(before.sheets, now.sheets)),
    ...changes('definition-changed', moved(before.criteria, now.criteria, 'new-too')),
    ...changes('definition-changed', ended(before.criteria, now.criteria)),
    // One exception or one piece of evidence more takes nothing from what was frozen.
    ...changes('waiver-changed', moved(before.waivers, now.waivers, 'known')),
    ...changes('waiver-ended', ended(before.waivers, now.waivers)),
    ...changes('evidence-changed', moved(before.evidence, now.evidence, 'known')),
    ...ended(before.evidence, now.evidence).map((key) =>
      named(`evidence-${gone[key] ?? 'ended'}`, key),
    ),
    ...Object.entries(now.stops)
      .filter(([key]) => before.stops[key] === undefined)
      .map(([key, kind]) => named(kind === 'halt' ? 'halted' : 'held', key)),
  ];
}

function ofTheWhole(before: Rested, now: Rested, named: Named): readonly BasisChange[] {
  const [was, is] = [before.basis, now.basis];
  const changes: BasisChange[] = [];
  if (was.template !== is.template || was.templateVersion !== is.templateVersion) {
    changes.push(named('template-changed', is.template));
  }
  const here = ({ standing }: Basis) =>
    `${standing.phase} ${String(standing.ring)} ${String(standing.since)}`;
  if (here(was) !== here(is)) changes.push(named('standing-changed', is.standing.phase));
  const versions = (basis: Basis): Versions =>
    Object.fromEntries(basis.rings.map(({ number, version }) => [String(number), version]));
  const rings = [
    ...moved(versions(was), versions(is), 'new-too'),
    ...ended(versions(was), versions(is)),
  ];
  changes.push(...rings.map((key) => named('audience-changed', key)));
  if (was.approvalRuleVersion !== is.approvalRuleVersion) {
    changes.push(named('approval-rule-changed', ruleKeyOf(now.transition)));
  }
  if (before.answer !== now.answer) changes.push(named('answer-changed', is.standing.phase));
  return changes;
}

function ofOutcomes(before: Rested, now: Rested, named: Named): readonly BasisChange[] {
  const outcomes = new Map(now.results.map(({ name, outcome }) => [name, outcome]));
  const known = new Set(before.results.map(({ name }) => name));
  const changes = before.results.flatMap(({ name, outcome: was }) => {
    const is = outcomes.get(name);
    if (is === undefined) return [named('criterion-removed', name)];
    if (was === 'pass') return is === 'pass' ? [] : [named('criterion-left-pass', name)];
    // An exception was made for what was missing, not for this.
    const isWorse = was === 'inconclusive' && (is === 'fail' || is === 'stale');
    return isWorse ? [named('criterion-fails', name)] : [];
  });
  const added = now.results.filter(({ name }) => !known.has(name));
  return [...changes, ...added.map(({ name }) => named('criterion-added', name))];
}

/**
 * Everything that makes what was frozen another decision, each by name; nothing of it is a number
 * that only grew. Empty while every outcome and every version stands.
 */
export function basisDifferences(
  before: Rested,
  now: Rested,
  gone: EndedEvidence = {},
): readonly BasisChange[] {
  const named: Named = (kind, key) => ({
    kind,
    key,
    name: now.names[key] ?? before.names[key] ?? key,
  });
  return [
    ...ofTheWhole(before, now, named),
    ...ofParts(before.basis, now.basis, gone, named),
    ...ofOutcomes(before, now, named),
  ];
}
