import type { Instant } from '../../lib/instant.js';
import type { Difference } from './compare-conditions.js';
import { compareConditions } from './compare-conditions.js';
import { versionInForce } from './is-in-force.js';
import type { SheetKind } from './sheet-kind.js';
import { subjectKey } from './sheet-subject.js';
import type { Sheet } from './sheet.js';

export interface ConditionGap extends Difference {
  /** Whose conditions differ: `phase-demonstration`. */
  readonly subject: string;
}

/** What a program has not seen because its conditions are not the rollout's, as far as both are signed. */
export function conditionGaps(
  kind: SheetKind,
  sheets: readonly Sheet[],
  now: Instant,
): readonly ConditionGap[] {
  const held = sheets
    .filter((sheet) => sheet.kind === kind.name)
    .flatMap((sheet) => {
      const version = versionInForce(kind, sheet, now);
      return version ? [{ subject: subjectKey(sheet.subject), values: version.values }] : [];
    });
  const target = held.find(({ subject }) => subject === kind.comparedWith);
  if (!target) return [];
  return held
    .filter((one) => one !== target)
    .flatMap(({ subject, values }) =>
      compareConditions(kind, values, target.values).map((one) => ({ ...one, subject })),
    );
}
