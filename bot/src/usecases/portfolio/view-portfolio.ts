import type { PortfolioLine } from '@causeway/shared/api/portfolio.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { GateHealth } from '@causeway/shared/domain/gate/gate-health.js';
import { attentionOf } from '@causeway/shared/domain/program/attention.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { Stage } from '@causeway/shared/domain/program/stage.js';
import type { UseCaseTraits } from '@causeway/shared/domain/use-case/use-case-traits.js';
import { isAllSameFaster, problemSplit } from '@causeway/shared/domain/use-case/problem-split.js';
import type { UseCase } from '@causeway/shared/domain/use-case/use-case.js';
import type { Names } from '../person/name-people.js';
import type { Waited } from '../waiting/load-waiting.js';
import { viewWaiting } from '../waiting/view-waiting.js';

const ownerRoles: readonly GrantRole[] = ['governance-owner', 'program-manager', 'sponsor'];

/** What a program's line is drawn from, read for all programs at once. */
export interface PortfolioFacts extends Waited {
  readonly names: Names;
  readonly toolNames: ReadonlyMap<string, string>;
  readonly health: ReadonlyMap<string, GateHealth>;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly grants: readonly {
    readonly programId: string;
    readonly role: GrantRole;
    readonly personId: Stage['leadId'];
  }[];
  /** Not retired. */
  readonly useCases: readonly UseCase[];
  readonly traits: ReadonlyMap<string, UseCaseTraits>;
}

export function classesOf({ useCases, traits }: PortfolioFacts, programId: string) {
  return useCases
    .filter((useCase) => useCase.programId === programId)
    .map(({ id }) => traits.get(id)?.problemClass ?? null);
}

function viewStops(stage: Stage | undefined, useCases: readonly UseCase[]) {
  return (stage?.stops ?? []).map(({ kind, scope, at }) => ({
    kind,
    ring: scope.ring,
    useCaseName: useCases.find(({ id }) => id === scope.useCaseId)?.name ?? null,
    since: at,
  }));
}

function viewOwners({ grants, names }: PortfolioFacts, programId: string) {
  return grants
    .filter((grant) => grant.programId === programId && ownerRoles.includes(grant.role))
    .flatMap(({ personId, role }) => {
      const person = names.orNull(personId);
      return person ? [{ person, role }] : [];
    });
}

function viewHealth(health: GateHealth | undefined): PortfolioLine['health'] {
  if (!health) return null;
  const { programId: _programId, ...counted } = health;
  return counted;
}

export function viewPortfolioLine(facts: PortfolioFacts, program: Program): PortfolioLine {
  const { context, names, waiting } = facts;
  const { id, name, toolId, isDemo, phase, ring } = program;
  const stage = facts.stages.get(id);
  const isOpen = context.programs.has(id);
  const health = isOpen ? facts.health.get(id) : undefined;
  const dates = { phase, decideBy: stage?.decideBy ?? null, extensions: stage?.extensions ?? [] };
  const attention = attentionOf(dates, health?.outcome ?? null, context.now);
  const useCases = problemSplit(classesOf(facts, id));
  return {
    id,
    name,
    toolName: facts.toolNames.get(toolId) ?? '',
    isDemo,
    phase,
    ring,
    since: stage?.since ?? null,
    lead: names.orNull(stage?.leadId),
    owners: viewOwners(facts, id),
    decideBy: dates.decideBy,
    isOverdue: attention.includes('overdue'),
    extensions: dates.extensions.length,
    attention: [...attention],
    health: viewHealth(health),
    stops: viewStops(stage, facts.useCases),
    waiting: waiting
      .filter(({ programId }) => programId === id)
      .map((one) => ({
        ...viewWaiting(context, one),
        waitsFor: one.waitsFor.map(({ personId }) => names.of(personId)),
      })),
    useCases,
    isAllSameFaster: isAllSameFaster(useCases),
  };
}
