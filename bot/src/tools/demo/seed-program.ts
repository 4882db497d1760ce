import { defaultDeadlines } from '@causeway/shared/domain/escalation/deadline.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { ProgramId, ToolId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../../usecases/ports.js';
import type { DemoPeople } from './demo-people.js';
import { demoPerson } from './demo-person.js';
import type { DemoPlan } from './demo-plan.js';
import { demoRoles } from './demo-plan.js';

/** A program of the demo as it stands in the catalogue. */
export interface DemoProgram {
  readonly plan: DemoPlan;
  readonly id: ProgramId;
  readonly toolId: ToolId;
  /** In the order of the plan, by its keys. */
  readonly useCaseIds: ReadonlyMap<string, UseCaseId>;
}

function grant(
  ports: Ports,
  stores: Stores,
  demo: DemoPeople,
  { id: programId, plan }: DemoProgram,
): void {
  const grantedBy = demoPerson(demo, 'administrator-1').id;
  for (const [key, role] of [[plan.owner, 'governance-owner'] as const, ...demoRoles]) {
    const personId = demoPerson(demo, key).id;
    const id = ports.newId<'grant'>();
    stores.grants.insert({ id, programId, personId, role, grantedBy, grantedAt: ports.now() });
  }
}

function writeCharters(stores: Stores, demo: DemoPeople, { id, plan, useCaseIds }: DemoProgram) {
  const ownerId = demoPerson(demo, plan.owner).id;
  for (const { key, name, standard } of plan.useCases) {
    const useCaseId = useCaseIds.get(key);
    if (!useCaseId) continue;
    const useCase = { id: useCaseId, version: 1, programId: id, name, isRetired: false };
    stores.useCases.insert(useCase);
    stores.charters.insert({
      useCaseId,
      programId: id,
      version: 1,
      accountableId: ownerId,
      standard,
      correcting: 'Flag it from the message; whoever sent it on tells the recipients.',
      judgeId: demoPerson(demo, 'expert-1').id,
      deputyId: demoPerson(demo, 'deputy-1').id,
      deadlines: defaultDeadlines,
    });
  }
}

/** The tool, the program, its use cases with their charters, and who holds what in it. */
export function seedProgram(
  ports: Ports,
  stores: Stores,
  demo: DemoPeople,
  plan: DemoPlan,
): DemoProgram {
  const { tool, teamsAppId, name, begins } = plan;
  const toolId = ports.newId<'tool'>();
  const teamsAppIds = [teamsAppId];
  stores.tools.insert({ id: toolId, version: 1, name: tool, teamsAppIds, isRetired: false });
  const id = ports.newId<'program'>();
  const { phase, ring } = begins;
  const program: Program = { id, version: 1, toolId, name, phase, ring, isDemo: true };
  stores.programs.insert(program);
  const useCaseIds = new Map(
    plan.useCases.map(({ key }) => [key, ports.newId<'use-case'>()] as const),
  );
  const seeded = { plan, id, toolId, useCaseIds };
  grant(ports, stores, demo, seeded);
  writeCharters(stores, demo, seeded);
  return seeded;
}
