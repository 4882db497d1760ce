import type { Instant } from '../../lib/instant.js';
import { lineOf } from './all-gate-criteria.js';
import type { ResultOutcome } from './criterion-result.js';
import { evaluateGate } from './evaluate-gate.js';
import { factsAt, isPastKept } from './facts-at.js';
import type { GateFacts } from './gate-facts.js';
import { gateOutcome } from './gate-outcome.js';
import type { GateOutcome } from './gate-outcome.js';
import type { GateTemplate } from './gate-template.js';

export interface PastGate {
  readonly at: Instant;
  /** Of what is known of that day alone. */
  readonly outcome: GateOutcome;
  readonly results: readonly { readonly name: string; readonly outcome: ResultOutcome }[];
}

export interface DryRun {
  readonly days: readonly PastGate[];
  /** What the template asks and nothing keeps of the past: it might have stood in the way. */
  readonly notKept: readonly string[];
}

/** What a gate would have said on days that are past. It decides nothing, and says what it cannot know. */
export function dryRun(template: GateTemplate, facts: GateFacts, days: readonly Instant[]): DryRun {
  const kept = template.lines.filter(({ criterion }) => isPastKept(criterion));
  const notKept = template.lines.filter(({ criterion }) => !isPastKept(criterion));
  return {
    days: days
      .filter((at) => at <= facts.now)
      .map((at) => {
        const past = evaluateGate({ ...template, lines: kept }, factsAt(facts, at));
        const results = past.results.map(({ name, outcome }) => ({ name, outcome }));
        return { at, outcome: gateOutcome(results), results };
      }),
    notKept: notKept.map(({ criterion }) => lineOf(criterion)),
  };
}
