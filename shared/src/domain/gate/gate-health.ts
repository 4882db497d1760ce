import type { Instant } from '../../lib/instant.js';
import type { ProgramId } from '../../lib/ids.js';
import type { CriterionResult, ResultOutcome } from './criterion-result.js';
import { resultOutcomes } from './criterion-result.js';
import type { GateOutcome } from './gate-outcome.js';
import { gateOutcome } from './gate-outcome.js';

/** How a program's next gate stood when it was last looked at, in counts alone. */
export interface GateHealth {
  readonly programId: ProgramId;
  readonly evaluatedAt: Instant;
  readonly transition: string;
  /** With every exception that was in force. */
  readonly outcome: GateOutcome;
  readonly counts: Readonly<Record<ResultOutcome, number>>;
  /** Of those that do not pass, so many are excepted. */
  readonly excepted: number;
}

export function gateHealth(
  looked: Pick<GateHealth, 'programId' | 'evaluatedAt' | 'transition'>,
  results: readonly Pick<CriterionResult, 'name' | 'outcome'>[],
  excepted: ReadonlySet<string>,
): GateHealth {
  const counts = Object.fromEntries(
    resultOutcomes.map((outcome) => [
      outcome,
      results.filter((result) => result.outcome === outcome).length,
    ]),
  ) as Record<ResultOutcome, number>;
  return { ...looked, outcome: gateOutcome(results, excepted), counts, excepted: excepted.size };
}
