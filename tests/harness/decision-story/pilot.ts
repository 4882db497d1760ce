import { flagAndAnswer, readInbox, runDrills } from './channel';
import { record } from './gate-desk';
import * as imports from './imports';
import * as papers from './papers';
import { putAllInForce } from './paperwork';
import { findReady, planTheStages, setWindow } from './plans';
import type { ProgramInStory } from './program-in-story';
import * as registers from './registers';
import { ruleHowStagesAreDecided } from './rollout';

/** The program is there, its work is described, it is signed for, and the tool is connected. */
export async function found(program: ProgramInStory): Promise<void> {
  await program.found();
  await program.describeTheWork();
  await program.charter();
  await program.connect();
  await putAllInForce(program, papers.foundingPapers(program));
}

/** People come, and Iris audits what they got. */
export async function demonstrate(program: ProgramInStory): Promise<void> {
  await imports.aWeekOfUse(program, imports.cohort(program));
  await imports.importAudits(program, { right: 14, wrong: 0 });
  await program.office.pass(2);
}

/** Those with doubts are asked, every strain is tried, and every flag is answered. */
export async function tryItUnderStress(
  program: ProgramInStory,
  criterionId: string,
): Promise<void> {
  await putAllInForce(program, [
    papers.pilotType('risk-revealing'),
    papers.conditions('stress-testing'),
    ...papers.qualityRubrics(program),
    papers.decisionRoster('phase-infrastructure-build'),
  ]);
  await registers.askKimWhatSuccessIs(program, criterionId);
  await registers.runStressTrials(program);
  await registers.settleTheBadCase(program);
  await findReady(program);
  await flagAndAnswer(program, 'mara');
  await readInbox(program.office, 'mara');
  await runDrills(program);
  await imports.importAudits(program, { right: 40, wrong: 1 });
}

/** Two working weeks without vendor and implementation team, over the time with most to do. */
export async function tryWithoutHelp(
  program: ProgramInStory,
  vendor: 'keeps out' | 'steps in',
): Promise<void> {
  const { office } = program;
  await setWindow(program, 'peak', 2, 3);
  await setWindow(program, 'support-withdrawal', 1, 15);
  await office.pass(3);
  await imports.aWeekOfUse(program, imports.cohort(program));
  if (vendor === 'steps in') await imports.someTickets(program, 3, 'vendor');
  await office.pass(2);
  await office.rest(12);
}

/** What the stress test found missing is built, and what the rollout needs is said. */
export async function buildForEverybody(program: ProgramInStory): Promise<void> {
  await ruleHowStagesAreDecided(program);
  await planTheStages(program);
  await imports.sendParticipants(program, imports.peopleOfTheStages(program));
  await putAllInForce(program, [
    papers.conditions('infrastructure-build'),
    papers.dataUse(['Inside sales']),
    ...papers.rolloutPapers(program),
    ...papers.ringPapers(program, 1),
    papers.decisionRoster('ring-1'),
  ]);
  const shown = await record(program, { type: 'walk-through', title: 'Walked through' });
  await registers.lookIntoBlindSpots(program, shown);
  await registers.buildWhatIsMissing(program, shown);
  await registers.meetTheBarrier(program);
  await record(program, { type: 'security-review', title: 'Security review' });
  await imports.aWeekOfUse(program, imports.cohort(program));
  await program.office.pass(2);
  await program.office.rest(5);
}
