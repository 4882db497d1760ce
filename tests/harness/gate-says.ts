import { evaluateGate } from '@causeway/shared/domain/gate/evaluate-gate.js';
import type { CriterionResult } from '@causeway/shared/domain/gate/criterion-result.js';
import type { GateFacts } from '@causeway/shared/domain/gate/gate-facts.js';
import { templateFor } from '@causeway/shared/domain/gate/gate-template.js';
import { readyMadeTemplate } from '@causeway/shared/domain/gate/ready-made-templates.js';
import type { Transition } from '@causeway/shared/domain/program/transition.js';
import { readyFacts } from '../builders/gate';

export const intoStressTesting: Transition = { kind: 'phase', to: 'stress-testing' };
export const intoBuilding: Transition = { kind: 'phase', to: 'infrastructure-build' };
export const intoFirstRing: Transition = { kind: 'ring', to: 1 };
export const intoNextRing: Transition = { kind: 'ring', to: 2 };
export const toCompletion: Transition = { kind: 'completion' };
export const everyStep = [
  intoStressTesting,
  intoBuilding,
  intoFirstRing,
  intoNextRing,
  toCompletion,
] as const;

export function evaluated(transition: Transition, change: Partial<GateFacts> = {}) {
  const template = readyMadeTemplate(templateFor(transition));
  return evaluateGate(template, readyFacts(transition, change));
}

/** What the ready-made gate says of one criterion when all else is in place. */
export function says(
  name: string,
  transition: Transition,
  change: Partial<GateFacts> = {},
): CriterionResult {
  const { results } = evaluated(transition, change);
  const result = results.find((one) => one.name === name || one.name.startsWith(`${name}/`));
  if (!result) throw new Error(`This gate does not ask ${name}`);
  return result;
}

/** The criteria that no longer say what they say when everything is in place. */
export function moved(transition: Transition, change: Partial<GateFacts>): readonly string[] {
  const outcomes = (of: Partial<GateFacts>) =>
    new Map(
      evaluated(transition, of).results.map(({ name, outcome }) => [name.split('/')[0], outcome]),
    );
  const before = outcomes({});
  return [...outcomes(change)]
    .filter(([name, outcome]) => before.get(name) !== outcome)
    .map(([name]) => name ?? '');
}
