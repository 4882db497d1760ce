import { saveApprovalRule } from '../../../usecases/approval/save-approval-rule.js';
import { setDisposition } from '../../../usecases/disposition/set-disposition.js';
import { scoreDueForecast } from '../../../usecases/forecast/score-due-forecast.js';
import { answerStage } from '../../../usecases/stage/answer-stage.js';
import { remindOfDecision } from '../../../usecases/stage/remind-of-decision.js';
import { stopStage } from '../../../usecases/stage/stop-stage.js';
import { agreeOn } from '../agree-on.js';
import type { DemoScene } from '../demo-scene.js';
import type { DemoUse } from '../demo-use.js';
import { describeWork } from '../describe-work.js';
import { putInForce } from '../put-in-force.js';
import { runDrill } from '../run-drill.js';
import { showEvidence } from '../show-evidence.js';
import * as papers from './assistant-papers.js';
import * as registers from './assistant-registers.js';
import { expectShare } from './expect-share.js';
import { planRings } from './plan-rings.js';

const useCases = ['reply', 'summary', 'refund'];

async function found(scene: DemoScene): Promise<void> {
  await scene.begin();
  await describeWork(scene, {
    percents: { reply: 45, summary: 25, refund: 15 },
    source: 'The case system, last half-year',
    said: useCases,
  });
  await putInForce(scene, [
    ...papers.assistantFoundation(scene),
    papers.assistantLegal(),
    ...papers.assistantUseCases(scene),
  ]);
}

/** What must be shown in a ring, said before there was one. */
async function agree(scene: DemoScene): Promise<void> {
  const anytime = { kind: 'anytime', minimumTrials: 30 } as const;
  const errorsId = await agreeOn(scene, {
    ...anytime,
    measure: 'audited-error-rate-reviewed',
    filter: { by: 'all' },
    direction: 'below',
    threshold: 0.08,
  });
  await agreeOn(scene, {
    ...anytime,
    measure: 'quality',
    filter: { by: 'ring', ring: 2 },
    direction: 'above',
    threshold: 0.65,
  });
  await agreeOn(scene, {
    ...anytime,
    measure: 'audited-error-rate-unreviewed',
    filter: { by: 'use-case', useCaseId: scene.useCase('refund') },
    direction: 'below',
    threshold: 0.05,
  });
  await registers.agreeWithEmployee(scene, errorsId);
}

async function findReady(scene: DemoScene, keys: readonly string[]): Promise<void> {
  const known = await scene.read().dispositions.list(scene.program.id);
  for (const key of keys) {
    const useCaseId = scene.useCase(key);
    const version = known.find((one) => one.useCaseId === useCaseId)?.version ?? 0;
    const value = { kind: 'ready', allowedErrorRate: 0.08, badErrorRate: 0.2 } as const;
    const said = { useCaseId, segment: 'all', version, value };
    await scene.done('owner-2', setDisposition, said);
  }
}

/** The works council decides on rings besides. */
async function ruleWhoDecides(scene: DemoScene): Promise<void> {
  const roles = [
    'sponsor',
    'approver-business',
    'approver-legal',
    'approver-security',
    'approver-works-council',
  ] as const;
  const functions = roles.map((role) => ({ role, needed: 1 }));
  const rule = { transition: 'ring', version: 0, functions } as const;
  await scene.done('administrator-1', saveApprovalRule, { ...scene.of, ...rule });
}

async function prepare(scene: DemoScene): Promise<void> {
  await findReady(scene, useCases);
  await planRings(scene);
  await ruleWhoDecides(scene);
  const loadTestId = await showEvidence(scene, {
    who: 'owner-2',
    type: 'load-test',
    title: 'Four hundred people at once',
    text: 'Answers took two seconds at the most.',
    holdsForDays: 180,
    figures: { 'people-at-once': 400 },
  });
  await showEvidence(scene, {
    who: 'security-1',
    type: 'security-review',
    title: 'Security review of the case connection',
    text: 'Two findings, both mended.',
    holdsForDays: 180,
  });
  await registers.buildWhatWasMissing(scene, loadTestId);
  await putInForce(scene, [...papers.ringPapers(scene, 1), ...papers.ringPapers(scene, 2)]);
}

/** The first ring holds; from it is said beforehand how people will rate it. */
async function firstRing(scene: DemoScene, use: DemoUse): Promise<void> {
  await scene.stepOffRecord({ phase: 'staged-rollout', ring: 1 });
  await putInForce(scene, papers.assistantSaidToAll(scene));
  scene.go(52);
  await use.arriveAndPublish();
  await expectShare(scene, {
    measure: 'quality',
    dueAt: scene.before(1),
    above: 0.75,
    probability: 0.55,
  });
  scene.go(40);
  await use.arrive();
  scene.go(28);
  await use.arriveAndPublish();
}

async function hold(scene: DemoScene): Promise<void> {
  await scene.done('owner-2', stopStage, {
    ...scene.of,
    kind: 'hold',
    ring: null,
    useCaseId: scene.useCase('refund'),
    reason: 'Twice this week the amount did not follow from the rule it quoted.',
  });
}

async function answer(scene: DemoScene): Promise<void> {
  const reportId = await showEvidence(scene, {
    who: 'owner-2',
    type: 'report',
    title: 'Three weeks of Service south',
    text: 'It is used on two of three days, and replies hold. Refunds do not yet.',
    holdsForDays: 60,
  });
  const { version } = await scene.stage();
  const said = 'The second stage operates for replies and summaries; refunds are on hold.';
  const evidenceIds = [reportId];
  await scene.done('owner-2', answerStage, { ...scene.of, version, answer: said, evidenceIds });
}

async function secondRing(scene: DemoScene, use: DemoUse): Promise<void> {
  await scene.stepOffRecord({ phase: 'staged-rollout', ring: 2 });
  scene.go(20);
  for (const key of useCases) await runDrill(scene, key);
  scene.go(13);
  await use.arrive();
  scene.go(9);
  await registers.noteWhatIsKnown(scene);
  await findReady(scene, ['reply']);
  scene.go(6);
  await hold(scene);
  await use.arrive();
  scene.go(5);
  await scene.tick(remindOfDecision);
  await answer(scene);
  scene.go(4);
  await putInForce(scene, papers.thirdRingPapers(scene));
}

/** A rollout whose first ring holds and whose second has begun, but for one use case. */
export async function tellAssistant(scene: DemoScene, use: DemoUse): Promise<void> {
  await found(scene);
  scene.go(115);
  await agree(scene);
  scene.go(108);
  await prepare(scene);
  scene.go(76);
  await firstRing(scene, use);
  scene.go(26);
  await secondRing(scene, use);
}

/** What was expected is held against what came, and the next is expected. */
export async function foreseeAssistant(scene: DemoScene): Promise<void> {
  const due = await scene.read().forecasts.list(scene.program.id);
  for (const { id } of due) await scene.tickOf(scoreDueForecast, { forecastId: id });
  await expectShare(scene, {
    measure: 'acceptance',
    dueAt: scene.before(-21),
    above: 0.7,
    probability: 0.6,
  });
}
