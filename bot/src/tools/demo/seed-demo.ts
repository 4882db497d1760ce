import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { recheckApprovals } from '../../usecases/approval/recheck-approvals.js';
import { checkUseCases } from '../../usecases/disposition/check-use-cases.js';
import { findBlindSpots } from '../../usecases/gate/find-blind-spots.js';
import { gateOn } from '../../usecases/gate/evaluate-gate.js';
import { lookAtGate } from '../../usecases/gate/look-at-gate.js';
import type { Ports } from '../../usecases/ports.js';
import { foreseeAssistant, tellAssistant } from './assistant/assistant-story.js';
import { tellCoaching } from './coaching/coaching-story.js';
import { tellContract } from './contract/contract-story.js';
import type { DemoPeople } from './demo-people.js';
import type { DemoPlan } from './demo-plan.js';
import { assistantPlan, coachingPlan, contractPlan } from './demo-plans.js';
import type { DemoHouse } from './demo-scene.js';
import { DemoScene } from './demo-scene.js';
import { DemoUse } from './demo-use.js';
import { quietPorts } from './quiet-ports.js';
import { seedFlags } from './seed-flags.js';
import { seedProgram } from './seed-program.js';

interface Story {
  readonly plan: DemoPlan;
  readonly tell: (scene: DemoScene, use: DemoUse) => Promise<void>;
  readonly isFlagged: boolean;
  /** On the day itself. */
  readonly conclude?: (scene: DemoScene) => Promise<void>;
}

const stories: readonly Story[] = [
  { plan: coachingPlan, tell: tellCoaching, isFlagged: true },
  { plan: assistantPlan, tell: tellAssistant, isFlagged: true, conclude: foreseeAssistant },
  { plan: contractPlan, tell: tellContract, isFlagged: false },
];

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

/** What the clock would have done by now, so that it has nothing left to tell when the server starts. */
async function catchUp(scene: DemoScene, use: DemoUse): Promise<void> {
  scene.go(0);
  await use.arriveAndPublish();
  await scene.tick(checkUseCases);
  await scene.tick(findBlindSpots);
  await scene.tick(recheckApprovals);
  await scene.tick(lookAtGate);
}

/**
 * The marked demo: people; a pilot that stalled, a rollout on its second ring and a pilot that waits
 * for a decision, each with its past; and flags in every state and age.
 */
export async function seedDemo(ports: Ports, demo: DemoPeople, now: Instant): Promise<void> {
  const quiet = quietPorts(ports, now - 2 * dayMs);
  const house: DemoHouse = { ports: { ...quiet, evaluateGate: gateOn() }, demo, now };
  const before = { ...ports, now: () => now - 120 * dayMs };
  const seeded = await ports.commands.run(demo.tenant.id, async (stores) => {
    seedPeople(stores, demo);
    return stories.map((story) => ({
      ...story,
      program: seedProgram(before, stores, demo, story.plan),
    }));
  });
  const told = [];
  for (const { program, tell, conclude } of seeded) {
    const scene = new DemoScene(house, program);
    const use = new DemoUse(scene);
    await tell(scene, use);
    told.push({ scene, use, conclude });
  }
  const flagged = seeded.filter(({ isFlagged }) => isFlagged).map(({ program }) => program);
  await seedFlags(house, flagged);
  for (const { scene, use, conclude } of told) {
    await catchUp(scene, use);
    await conclude?.(scene);
  }
}
