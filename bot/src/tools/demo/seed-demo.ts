import type { Program } from '@causeway/shared/domain/program/program.js';
import { defaultDeadlines } from '@causeway/shared/domain/escalation/deadline.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Id, TenantId, ToolId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../../usecases/ports.js';
import { assistantCohort, coachingCohort, type DemoCohort } from './demo-cohorts.js';
import type { DemoPeople, DemoPerson } from './demo-people.js';
import { seedFlags } from './seed-flags.js';
import { seedObservations } from './seed-observations.js';

export interface DemoProgram {
  readonly program: Program;
  readonly toolId: ToolId;
  readonly useCaseIds: readonly Id<'use-case'>[];
  readonly owner: DemoPerson;
  readonly manager: DemoPerson;
}

function person(demo: DemoPeople, key: string): DemoPerson {
  const found = demo.people.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`The demo people have nobody with the key ${key}`);
  return found;
}

function seedPeople(stores: Stores, demo: DemoPeople): void {
  for (const { id, name, locale, timeZone, workdays, tenantRoles } of demo.people) {
    stores.persons.insert({
      id,
      version: 1,
      name,
      locale,
      workingTime: { timeZone, days: workdays, startMinute: 9 * 60, endMinute: 17 * 60 },
      absence: null,
      tenantRoles,
      leftAt: null,
    });
  }
}

interface Plan {
  readonly tool: string;
  readonly teamsAppId: string;
  readonly name: string;
  readonly phase: Program['phase'];
  readonly ring: number | null;
  readonly owner: string;
  readonly cohort: DemoCohort;
  readonly useCases: readonly { readonly name: string; readonly standard: string | null }[];
}

/** A coaching pilot that stalled, and a rollout on its second ring. */
const plans: readonly Plan[] = [
  {
    tool: 'Sales Coach (demo)',
    teamsAppId: '0d1f6c7a-33b5-4b0e-9a52-6f0a6f2f9c11',
    name: 'Sales coaching pilot (demo)',
    phase: 'stress-testing',
    ring: null,
    owner: 'owner-1',
    cohort: coachingCohort,
    useCases: [
      {
        name: 'Preparing a customer call',
        standard: 'Every figure and date is in the customer record it cites.',
      },
      { name: 'Feedback after a call', standard: null },
    ],
  },
  {
    tool: 'Service Assistant (demo)',
    teamsAppId: '7c0b8f6e-0a7d-4d41-8a6c-2f54f90a3d22',
    name: 'Service assistant rollout (demo)',
    phase: 'staged-rollout',
    ring: 2,
    owner: 'owner-2',
    cohort: assistantCohort,
    useCases: [
      {
        name: 'Drafting a reply',
        standard:
          'Policy statements quote the policy page; nothing is promised that no person did.',
      },
      {
        name: 'Summarising a case',
        standard: 'The summary says what the customer wants and what is open.',
      },
    ],
  },
];

function seedProgram(ports: Ports, stores: Stores, demo: DemoPeople, plan: Plan): DemoProgram {
  const toolId = ports.newId<'tool'>();
  const owner = person(demo, plan.owner);
  const deputy = person(demo, 'deputy-1');
  const manager = person(demo, 'manager-1');
  const administrator = person(demo, 'administrator-1');
  stores.tools.insert({
    id: toolId,
    version: 1,
    name: plan.tool,
    teamsAppIds: [plan.teamsAppId],
    isRetired: false,
  });
  const { name, phase, ring } = plan;
  const id = ports.newId<'program'>();
  const program: Program = { id, version: 1, toolId, name, phase, ring, isDemo: true };
  stores.programs.insert(program);
  const grants = [
    [owner, 'governance-owner'],
    [deputy, 'governance-owner'],
    [manager, 'program-manager'],
  ] as const;
  for (const [holder, role] of grants) {
    stores.grants.insert({
      id: ports.newId<'grant'>(),
      programId: id,
      personId: holder.id,
      role,
      grantedBy: administrator.id,
      grantedAt: ports.now(),
    });
  }
  const useCaseIds = plan.useCases.map((useCase) => {
    const useCaseId = ports.newId<'use-case'>();
    stores.useCases.insert({
      id: useCaseId,
      version: 1,
      programId: id,
      name: useCase.name,
      isRetired: false,
    });
    stores.charters.insert({
      useCaseId,
      programId: id,
      version: 1,
      accountableId: owner.id,
      standard: useCase.standard,
      correcting: 'Flag it from the message; whoever sent it on tells the recipients.',
      judgeId: owner.id,
      deputyId: deputy.id,
      deadlines: defaultDeadlines,
    });
    return useCaseId;
  });
  return { program, toolId, useCaseIds, owner, manager };
}

/** True while this tenant has nothing in it yet. */
export async function isEmpty(ports: Ports, tenantId: TenantId): Promise<boolean> {
  return (await ports.read(tenantId).programs.list()).length === 0;
}

/** The marked demo: people, two programs, flags in every state and age, and weeks of use. */
export async function seedDemo(ports: Ports, demo: DemoPeople, now: Instant): Promise<void> {
  const before = { ...ports, now: () => now - 30 * dayMs };
  const programs = await ports.commands.run(demo.tenant.id, async (stores) => {
    seedPeople(stores, demo);
    return plans.map((plan) => seedProgram(before, stores, demo, plan));
  });
  await seedFlags(ports, demo, programs, now);
  for (const [nth, { cohort }] of plans.entries()) {
    const program = programs[nth];
    if (program) await seedObservations(ports, demo.tenant.id, program, cohort, now);
  }
}
