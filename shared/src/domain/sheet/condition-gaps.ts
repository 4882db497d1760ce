import type { Instant } from '../../lib/instant.js';
import { compareConditions } from './compare-conditions.js';
import { versionInForce } from './is-in-force.js';
import type { FoundGap } from '../register/found-gap.js';
import type { SheetKind } from './sheet-kind.js';
import { subjectKey } from './sheet-subject.js';
import type { Sheet } from './sheet.js';

/** What a program has not seen because its conditions are not the rollout's, as far as both are signed. */
export function conditionGaps(
  kind: SheetKind,
  sheets: readonly Sheet[],
  now: Instant,
): readonly FoundGap[] {
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
      compareConditions(kind, values, target.values).map((one) => ({
        ...one,
        subject,
        source: 'conditions' as const,
      })),
    );
}
