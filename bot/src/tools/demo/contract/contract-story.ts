import { giveVerdict } from '../../../usecases/approval/give-verdict.js';
import { requestApproval } from '../../../usecases/approval/request-approval.js';
import { answerStage } from '../../../usecases/stage/answer-stage.js';
import { askWaiver } from '../../../usecases/waiver/ask-waiver.js';
import { secondWaiver } from '../../../usecases/waiver/second-waiver.js';
import { agreeOn } from '../agree-on.js';
import type { DemoScene } from '../demo-scene.js';
import type { DemoUse } from '../demo-use.js';
import { describeWork } from '../describe-work.js';
import { putInForce } from '../put-in-force.js';
import { showEvidence } from '../show-evidence.js';
import { contractFoundation, contractPapers, contractRoster } from './contract-papers.js';

async function found(scene: DemoScene): Promise<void> {
  await scene.begin();
  await describeWork(scene, {
    percents: { clauses: 50, compare: 35 },
    source: 'The contract register of the last year',
    said: ['clauses', 'compare'],
  });
  await putInForce(scene, [...contractFoundation(scene), ...contractPapers(scene)]);
  await agreeOn(scene, {
    measure: 'audited-error-rate-reviewed',
    filter: { by: 'all' },
    direction: 'below',
    threshold: 0.1,
    kind: 'anytime',
    minimumTrials: 30,
  });
}

async function answer(scene: DemoScene): Promise<void> {
  const reportId = await showEvidence(scene, {
    who: 'owner-1',
    type: 'report',
    title: 'Four weeks of the contract desk',
    text: 'It found what two lawyers found, and named two clauses that they had missed.',
    holdsForDays: 90,
  });
  const { version } = await scene.stage();
  const said = 'There is a capability: it finds what our lawyers find.';
  const evidenceIds = [reportId];
  await scene.done('owner-1', answerStage, { ...scene.of, version, answer: said, evidenceIds });
}

/** Only the people of rings are counted, and there are none yet. */
async function except(scene: DemoScene): Promise<void> {
  const { id: waiverId, version } = await scene.done('manager-1', askWaiver, {
    ...scene.of,
    waiverId: scene.newId<'waiver'>(),
    criterion: 'data-use',
    reason:
      'The contract desk is a group of the directory; its people are counted with the stages.',
    until: scene.before(-20),
  });
  await scene.done('deputy-1', secondWaiver, { waiverId, version });
}

/** The sponsor has said yes; the business has not decided. */
async function ask(scene: DemoScene): Promise<void> {
  const approvalId = scene.newId<'approval'>();
  const note = 'Four weeks, two in a hundred wrong. Next we try contracts that nobody chose.';
  const asked = { ...scene.of, approvalId, note };
  const { version } = await scene.done('manager-1', requestApproval, asked);
  scene.go(0.4);
  const said = { verdict: 'approve', voice: null, criteria: [] } as const;
  const reason = 'Worth the next six weeks.';
  await scene.done('sponsor-1', giveVerdict, { approvalId, version, reason, ...said });
}

/** A small pilot that has shown what it was to show, and waits for one word. */
export async function tellContract(scene: DemoScene, use: DemoUse): Promise<void> {
  await found(scene);
  scene.go(21);
  await use.arriveAndPublish();
  scene.go(10);
  await use.arriveAndPublish();
  scene.go(3);
  await use.arriveAndPublish();
  await putInForce(scene, [contractRoster()]);
  await answer(scene);
  scene.go(2);
  await except(scene);
  scene.go(1.2);
  await ask(scene);
}
