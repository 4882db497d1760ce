import type { FoundSheets } from '../find-sheets.js';
import type { GateFacts } from '../gate-facts.js';
import { ringOpenedAt } from '../gate-facts.js';
import { fail, pass } from '../judgement.js';
import { sheetCriterion } from '../sheet-criterion.js';

/** The first signature ever given counts, and its only date is the server's. */
function judge({ held: [found] }: FoundSheets, { stage }: GateFacts) {
  if (!found) return undefined;
  const { versions } = found.sheet;
  const first = versions.flatMap(({ signedAt }) => signedAt ?? []).toSorted((a, b) => a - b)[0];
  const openedAt = ringOpenedAt(stage, 1);
  if (first !== undefined && openedAt !== null && first >= openedAt) {
    return fail('legal-came-late', { signedAt: first, openedAt });
  }
  const { answer, demands } = found.version.values;
  if (answer === 'objection') return fail('legal-objects');
  const conditions = Array.isArray(demands) ? demands.length : 0;
  return answer === 'with-conditions' ? pass('legal-with-conditions', { conditions }) : undefined;
}

export const legalConsultation = sheetCriterion({
  name: 'legal-consultation',
  kind: 'legal-consultation',
  about: 'program',
  failure: 'final',
  isProtected: true,
  owedBy: ['approver-legal'],
  also: judge,
});
