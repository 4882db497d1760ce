import type { PersonId } from '../../lib/ids.js';
import { currentAnswer } from '../program/current-answer.js';
import type { Basis } from '../snapshot/basis.js';
import { gateCriterionNamed } from './all-gate-criteria.js';
import type { CriterionResult } from './criterion-result.js';
import type { EvaluatedGate } from './evaluated-gate.js';
import type { CriterionPart, GateCriterion, RestsOn } from './gate-criterion.js';
import type { GateFacts } from './gate-facts.js';
import { ringsUpTo } from './gate-facts.js';
import type { GateOutcome } from './gate-outcome.js';
import { gateOutcome, inOrder } from './gate-outcome.js';
import type { GateTemplate, TemplateLine } from './gate-template.js';
import { askedBy } from './gate-template.js';
import { notBuilt } from './judgement.js';
import type { Need } from './needs.js';
import { needsOf } from './needs.js';
import { shortfallsOf } from './shortfalls.js';

export interface GateEvaluation extends EvaluatedGate {
  /** Without any exception. */
  readonly outcome: GateOutcome;
  readonly needs: readonly Need[];
}

interface Answered {
  readonly result: CriterionResult;
  readonly part: CriterionPart;
  readonly criterion: GateCriterion | undefined;
}

function answer(line: TemplateLine, facts: GateFacts): readonly Answered[] {
  const criterion = gateCriterionNamed(line.criterion);
  // A name nothing has any more shows nothing, and cannot be forgotten.
  const parts = criterion?.evaluate(facts, askedBy(criterion, line)) ?? [
    { key: null, ...notBuilt },
  ];
  return parts.map((part) => {
    const { key, outcome, because, furtherTrials } = part;
    const result: CriterionResult = {
      name: key === null ? line.criterion : `${line.criterion}/${key}`,
      source: criterion?.source ?? 'process',
      outcome,
      because,
      facts: part.facts,
      furtherTrials,
      owedBy: outcome === 'pass' ? [] : (criterion?.owedBy ?? ['governance-owner']),
    };
    return { result, part, criterion };
  });
}

function restingOn(answered: readonly Answered[]): RestsOn {
  const parts = answered.map(({ part }) => part.restsOn ?? {});
  const merged = <Key extends 'sheets' | 'criteria' | 'evidence' | 'names'>(key: Key) =>
    Object.assign({}, ...parts.map((part) => part[key] ?? {})) as RestsOn[Key];
  return {
    sheets: merged('sheets'),
    criteria: merged('criteria'),
    evidence: merged('evidence'),
    names: merged('names'),
    measuredBy: [
      ...new Set(parts.flatMap(({ measuredBy }): readonly PersonId[] => measuredBy ?? [])),
    ],
  };
}

function basisOf(
  template: GateTemplate,
  facts: GateFacts,
  rests: RestsOn,
): Omit<Basis, 'waivers' | 'approvalRuleVersion'> {
  const { phase, ring, since, stops } = facts.stage;
  return {
    template: template.name,
    templateVersion: template.version,
    standing: { phase, ring, since },
    rings: ringsUpTo(facts).map(({ number, version }) => ({ number, version })),
    sheets: rests.sheets,
    criteria: rests.criteria,
    evidence: rests.evidence,
    stops: Object.fromEntries(stops.map(({ id, kind }) => [id, kind])),
  };
}

function namesOf(answered: readonly Answered[], facts: GateFacts, rests: RestsOn) {
  const registered = answered.flatMap(({ result, part }) => {
    const measure = part.facts['measure'];
    return part.key !== null && typeof measure === 'string' ? [[result.name, measure]] : [];
  });
  const stops = facts.stage.stops.map(({ id, kind }) => [id, kind]);
  return { ...rests.names, ...Object.fromEntries([...registered, ...stops]) } as RestsOn['names'];
}

/** What a template asks, answered from the facts: what stands in the way first. */
export function evaluateGate(template: GateTemplate, facts: GateFacts): GateEvaluation {
  const answered = template.lines.flatMap((line) => answer(line, facts));
  const rests = restingOn(answered);
  const results = inOrder(answered.map(({ result }) => result));
  const owed = answered.map(({ result, part }) => ({ ...result, owners: part.owners ?? [] }));
  const statistics = answered.flatMap(({ result, part }) =>
    part.statistics === undefined ? [] : [[result.name, part.statistics] as const],
  );
  const excusable = answered.filter(({ criterion }) => criterion?.failure === 'waivable');
  return {
    transition: facts.transition,
    results,
    outcome: gateOutcome(results),
    needs: needsOf(owed),
    basis: basisOf(template, facts, rests),
    statistics: Object.fromEntries(statistics),
    shortfalls: shortfallsOf(facts),
    answer: currentAnswer(facts.stage)?.answer ?? '',
    names: namesOf(answered, facts, rests),
    measuredBy: rests.measuredBy,
    waivableFails: excusable.map(({ result }) => result.name),
  };
}
