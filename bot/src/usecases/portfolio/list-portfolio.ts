import type { PortfolioLine } from '@causeway/shared/api/portfolio.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayReadPortfolio, maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import type { GateOutcome } from '@causeway/shared/domain/gate/gate-outcome.js';
import type { Phase, Program } from '@causeway/shared/domain/program/program.js';
import { portfolioOrder } from '@causeway/shared/domain/program/portfolio-order.js';
import type { ProblemSplit } from '@causeway/shared/domain/use-case/problem-split.js';
import { isAllSameFaster, problemSplit } from '@causeway/shared/domain/use-case/problem-split.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { PersonId, ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import { lookAtGateSoon } from '../gate/look-at-gate-soon.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { loadPapers, loadWaiting } from '../waiting/load-waiting.js';
import type { PortfolioFacts } from './view-portfolio.js';
import { classesOf, viewPortfolioLine } from './view-portfolio.js';

interface Filter {
  readonly ownerId?: PersonId | undefined;
  readonly phase?: Phase | undefined;
  readonly health?: GateOutcome | 'unknown' | undefined;
}

interface Portfolio {
  programs: PortfolioLine[];
  useCases: ProblemSplit;
  isAllSameFaster: boolean;
}

/** Read for all programs at once: their number does not decide how often the database is asked. */
async function loadFacts(
  stores: Stores,
  programs: readonly Program[],
  now: Instant,
): Promise<PortfolioFacts> {
  const ids = programs.map(({ id }) => id);
  const papers = await loadPapers(stores, programs, now);
  const [waited, tools, useCases, traits, health, stages, grants] = await Promise.all([
    loadWaiting(stores, programs, papers, now),
    stores.tools.list(),
    stores.useCases.list(ids),
    stores.useCaseTraits.listAll(),
    stores.gateHealth.list(),
    stores.stages.list(ids),
    stores.grants.list(ids),
  ]);
  const people = [
    ...stages.map(({ leadId }) => leadId),
    ...grants.map(({ personId }) => personId),
    ...waited.waiting.flatMap(({ waitsFor }) => waitsFor.map(({ personId }) => personId)),
  ];
  return {
    ...waited,
    names: await namePeople(stores, people, now),
    toolNames: new Map(tools.map(({ id, name }) => [id, name])),
    health: new Map(health.map((one) => [one.programId, one])),
    stages: new Map(stages.map((stage) => [stage.programId, stage])),
    grants,
    useCases: useCases.filter(({ isRetired }) => !isRetired),
    traits: new Map(traits.map((one) => [one.useCaseId, one])),
  };
}

function isAskedFor(line: PortfolioLine, { ownerId, phase, health }: Filter): boolean {
  const isOwned = ownerId === undefined || line.owners.some(({ person }) => person.id === ownerId);
  const isThere = phase === undefined || line.phase === phase;
  const stands = line.health?.outcome ?? 'unknown';
  return isOwned && isThere && (health === undefined || stands === health);
}

/** Programs from before gates were looked at come to it by being asked for. */
async function lookAtUnseen(
  ports: Ports,
  tenantId: TenantId,
  { context, health }: PortfolioFacts,
): Promise<void> {
  const unseen = [...context.programs.keys()].filter((id: ProgramId) => !health.has(id));
  if (unseen.length === 0) return;
  await ports.commands.run(tenantId, (stores) => {
    for (const id of unseen) lookAtGateSoon(stores, id, context.now);
    return Promise.resolve();
  });
}

export async function listPortfolio(
  ports: Ports,
  actor: Actor,
  filter: Filter,
): Promise<Outcome<Portfolio, 'forbidden'>> {
  if (!mayReadPortfolio(actor)) return reject('forbidden');
  const { tenantId } = actor;
  const stores = ports.read(tenantId);
  const all = await stores.programs.list();
  const programs = all.filter(({ id }) => maySeeEvidence(actor, id));
  const facts = await loadFacts(stores, programs, ports.now());
  await lookAtUnseen(ports, tenantId, facts);
  const lines = programs
    .map((program) => viewPortfolioLine(facts, program))
    .filter((line) => isAskedFor(line, filter))
    .map((line) => ({ ...line, waitingSince: line.waiting[0]?.since ?? null }))
    .toSorted(portfolioOrder)
    .map(({ waitingSince: _waitingSince, ...line }) => line);
  const useCases = problemSplit(
    [...facts.context.programs.keys()].flatMap((id) => classesOf(facts, id)),
  );
  return done({ programs: lines, useCases, isAllSameFaster: isAllSameFaster(useCases) });
}
