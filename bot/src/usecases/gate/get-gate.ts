import type { GateView } from '@causeway/shared/api/gates.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Grant } from '@causeway/shared/domain/access/grant.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { coveringWaivers } from '@causeway/shared/domain/approval/unmet-criteria.js';
import type { GateEvaluation } from '@causeway/shared/domain/gate/evaluate-gate.js';
import { gateOutcome } from '@causeway/shared/domain/gate/gate-outcome.js';
import { templateFor } from '@causeway/shared/domain/gate/gate-template.js';
import { toldCount } from '@causeway/shared/domain/gate/told-count.js';
import type { Need } from '@causeway/shared/domain/gate/needs.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { Waiver } from '@causeway/shared/domain/waiver/waiver.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { evaluateProgramGate } from './evaluate-gate.js';
import type { GateSources } from './gate-sources.js';
import { houseSources } from './gate-sources.js';

function owing(need: Need, grants: readonly Grant[]): readonly PersonId[] {
  if (need.by === 'person') return [need.personId];
  return grants.filter(({ role }) => role === need.role).map(({ personId }) => personId);
}

interface Known {
  readonly waivers: readonly Waiver[];
  readonly grants: readonly Grant[];
  readonly names: Names;
}

function viewGate(
  evaluated: GateEvaluation,
  { waivers, grants, names }: Known,
  now: Instant,
): GateView {
  const { results, waivableFails, transition, outcome, basis, needs } = evaluated;
  const key = transitionKey(transition);
  const excepted = coveringWaivers({ results, waivableFails, waivers, transition: key, now });
  return {
    transition: key,
    template: { name: templateFor(transition), version: basis.templateVersion },
    outcome,
    outcomeWithExceptions: gateOutcome(results, new Set(excepted.keys())),
    results: results.map((result) => ({
      ...result,
      told: toldCount(evaluated.statistics[result.name]),
      mayFailureBeExcepted: waivableFails.includes(result.name),
      waiverId: excepted.get(result.name)?.id ?? null,
    })),
    needs: needs.map((need) => ({
      people: owing(need, grants).map((personId) => names.of(personId)),
      role: need.by === 'role' ? need.role : null,
      criteria: need.criteria,
    })),
    shortfalls: evaluated.shortfalls,
    answer: evaluated.answer,
    names: evaluated.names,
  };
}

/** What stands before a program's next step, with the exceptions from it and who owes what. */
export async function getGate(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId },
  sources: GateSources = houseSources,
): Promise<Outcome<{ gate: GateView | null }, 'absent' | 'forbidden'>> {
  const { programId } = query;
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const now = ports.now();
  const evaluated = await evaluateProgramGate(stores, programId, now, sources);
  if (!evaluated) return done({ gate: null });
  const [waivers, grants] = await Promise.all([
    stores.waivers.list(programId),
    stores.grants.list([programId]),
  ]);
  const people = evaluated.needs.flatMap((need) => owing(need, grants));
  const names = await namePeople(stores, people, now);
  return done({ gate: viewGate(evaluated, { waivers, grants, names }, now) });
}
