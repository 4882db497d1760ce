import type { Phase } from '../../program/program.js';
import { compareConditions } from '../../sheet/compare-conditions.js';
import { sheetKindOf } from '../../sheet/sheet-kinds.js';
import { sheetPhases } from '../../sheet/sheet-subject.js';
import type { Asked } from '../find-sheets.js';
import { findSheets, sheetLack, sheetsRestedOn } from '../find-sheets.js';
import { gateCriterion } from '../gate-criterion.js';
import { open, pass } from '../judgement.js';

const target = 'staged-rollout';

function about(phase: Phase): Asked | undefined {
  const known = sheetPhases.find((one) => one === phase);
  return known && { subject: { of: 'phase', phase: known }, name: known };
}

/** Under which conditions it was tried, and each one that will be another in the rollout. */
export const conditions = gateCriterion({
  name: 'conditions',
  source: 'sheet',
  evaluate(facts) {
    const here = about(facts.stage.phase);
    const there = about(target);
    if (!here || !there) return open('no-phase');
    const found = findSheets(facts, 'conditions', [
      here,
      ...(facts.stage.phase === target ? [] : [there]),
    ]);
    const restsOn = sheetsRestedOn(found.held);
    const lack = sheetLack(found);
    if (lack) return { ...lack, restsOn };
    const [first, last] = [found.held[0], found.held.at(-1)];
    const differences =
      first && last
        ? compareConditions(sheetKindOf('conditions'), first.version.values, last.version.values)
        : [];
    const fields = differences.map(({ field }) => field).join(' ');
    return { ...pass('conditions-answered', { differences: differences.length, fields }), restsOn };
  },
});
