import { askWaiver } from '../../../usecases/waiver/ask-waiver.js';
import { setDisposition } from '../../../usecases/disposition/set-disposition.js';
import { expireEvidence } from '../../../usecases/evidence/expire-evidence.js';
import { findBlindSpots } from '../../../usecases/gate/find-blind-spots.js';
import { answerStage } from '../../../usecases/stage/answer-stage.js';
import { extendStage } from '../../../usecases/stage/extend-stage.js';
import { remindOfDecision } from '../../../usecases/stage/remind-of-decision.js';
import { saveWindow } from '../../../usecases/window/save-window.js';
import { agreeOn } from '../agree-on.js';
import type { EvidenceId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { fromWallClock, toWallClock } from '@causeway/shared/lib/wall-clock.js';
import { demoPerson } from '../demo-person.js';
import type { DemoScene } from '../demo-scene.js';
import type { DemoUse } from '../demo-use.js';
import { describeWork } from '../describe-work.js';
import { putInForce } from '../put-in-force.js';
import { runDrill } from '../run-drill.js';
import { showEvidence } from '../show-evidence.js';
import * as papers from './coaching-papers.js';
import * as registers from './coaching-registers.js';

async function found(scene: DemoScene): Promise<void> {
  await scene.begin();
  await describeWork(scene, {
    percents: { calls: 40, feedback: 20, 'follow-up': 25 },
    source: 'Calendars of a month',
    said: ['calls', 'feedback'],
  });
}

/** Three that are asked, said before anybody used it. */
async function agree(scene: DemoScene): Promise<string> {
  const audits = { measure: 'audited-error-rate-reviewed', direction: 'below' } as const;
  await agreeOn(scene, {
    ...audits,
    filter: { by: 'all' },
    threshold: 0.05,
    kind: 'anytime',
    minimumTrials: 20,
  });
  await agreeOn(scene, {
    measure: 'sustained-use-30',
    filter: { by: 'all' },
    direction: 'above',
    threshold: 0.6,
    kind: 'one-look',
    minimumTrials: 20,
    lookFrom: scene.before(9),
  });
  return agreeOn(scene, {
    measure: 'quality',
    filter: { by: 'use-case', useCaseId: scene.useCase('calls') },
    direction: 'above',
    threshold: 0.7,
    kind: 'anytime',
    minimumTrials: 12,
  });
}

/** An answer on a report that did not hold for as long as the pilot took. */
async function answer(scene: DemoScene): Promise<EvidenceId> {
  const reportId = await showEvidence(scene, {
    who: 'owner-1',
    type: 'report',
    title: 'Interim report of the audits',
    text: 'Dates and discounts are where it goes wrong; people see most of it.',
    holdsForDays: 24,
  });
  const { version } = await scene.stage();
  const said = 'It fails on dates and discounts, about twice a week, and people notice.';
  const evidenceIds = [reportId];
  await scene.done('owner-1', answerStage, { ...scene.of, version, answer: said, evidenceIds });
  return reportId;
}

async function disposeOf(scene: DemoScene): Promise<void> {
  await scene.done('owner-1', setDisposition, {
    useCaseId: scene.useCase('calls'),
    segment: 'all',
    version: 0,
    value: { kind: 'needs-design', what: 'Dates come with their source, or not at all.' },
  });
  await scene.done('owner-1', setDisposition, {
    useCaseId: scene.useCase('feedback'),
    segment: 'all',
    version: 0,
    value: {
      kind: 'staged-for-later',
      condition: {
        measure: 'quality',
        comparison: 'at-least',
        threshold: 0.75,
        minimumTrials: 40,
      },
    },
  });
}

/** The beginning of a day on the calendar of whoever plans it. */
function dayBefore(scene: DemoScene, daysAgo: number): Instant {
  const { timeZone } = demoPerson(scene.house.demo, 'manager-1');
  const at = scene.before(daysAgo);
  const shown = toWallClock(at, timeZone);
  return fromWallClock(shown - (shown % dayMs), timeZone) ?? at;
}

async function setWindows(scene: DemoScene): Promise<void> {
  const window = { ...scene.of, version: 0 };
  await scene.done('manager-1', saveWindow, {
    ...window,
    windowId: scene.newId<'window'>(),
    kind: 'support-withdrawal',
    fromAt: dayBefore(scene, 5),
    untilAt: dayBefore(scene, -12),
    note: 'Nobody of the vendor in the room.',
  });
  await scene.done('manager-1', saveWindow, {
    ...window,
    windowId: scene.newId<'window'>(),
    kind: 'peak',
    fromAt: dayBefore(scene, -13),
    untilAt: dayBefore(scene, -20),
    note: 'The end of the quarter.',
  });
}

async function giveMoreTime(scene: DemoScene): Promise<void> {
  const { version } = await scene.stage();
  await scene.done('owner-1', extendStage, {
    ...scene.of,
    version,
    until: scene.before(2),
    reason: 'Half of those who were assigned began two weeks late.',
  });
}

/** Before the date, which was moved once. */
async function firstHalf(scene: DemoScene, use: DemoUse) {
  await found(scene);
  scene.go(60);
  await putInForce(scene, papers.coachingFoundation(scene));
  const agreedId = await agree(scene);
  scene.go(58);
  await scene.stepOffRecord({ phase: 'stress-testing', ring: null });
  await putInForce(scene, [...papers.coachingConditions(), papers.coachingMetric(scene)]);
  scene.go(40);
  const walkThroughId = await showEvidence(scene, {
    who: 'owner-1',
    type: 'walk-through',
    title: 'Walked through a day in inside sales',
    text: 'It is asked before the call, in the customer record, and nowhere else.',
    holdsForDays: 46,
  });
  scene.go(36);
  await putInForce(scene, [papers.coachingRubric(scene)]);
  await registers.tryItHard(scene);
  scene.go(32);
  const reportId = await answer(scene);
  await use.arriveAndPublish();
  await registers.askWhoDoubts(scene, agreedId);
  return { walkThroughId, reportId };
}

/** A pilot that began well, stalled, and is overdue; nearly everything it lacks waits for somebody. */
export async function tellCoaching(scene: DemoScene, use: DemoUse): Promise<void> {
  const { walkThroughId, reportId } = await firstHalf(scene, use);
  scene.go(23);
  await scene.tick(remindOfDecision);
  await registers.listBadCases(scene);
  scene.go(20);
  await giveMoreTime(scene);
  await use.arrive();
  scene.go(14);
  await disposeOf(scene);
  await runDrill(scene, 'calls');
  scene.go(9);
  await scene.tick(remindOfDecision);
  await setWindows(scene);
  scene.go(8);
  await scene.tickOf(expireEvidence, { evidenceId: reportId });
  await use.arriveAndPublish();
  await registers.noteWhatIsUnseen(scene);
  scene.go(5);
  await scene.tick(findBlindSpots);
  await scene.tickOf(expireEvidence, { evidenceId: walkThroughId });
  scene.go(2);
  await scene.tick(remindOfDecision);
  await scene.done('manager-1', askWaiver, {
    ...scene.of,
    waiverId: scene.newId<'waiver'>(),
    criterion: 'strata-quotas',
    reason: 'Field sales joins in the next quarter; until then there are too few of them.',
    until: scene.before(-20),
  });
}
