import { currentRule } from '@causeway/bot/usecases/approval/current-rule.js';
import { currentTemplate } from '@causeway/bot/usecases/gate/current-template.js';
import { templateFor } from '@causeway/shared/domain/gate/gate-template.js';
import type { Stage } from '@causeway/shared/domain/program/stage.js';
import { nextTransition, transitionKey } from '@causeway/shared/domain/program/transition.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import { sha256 } from '../builders/snapshot';
import type { StageCompany } from './stage-company';

/** How far along the way a program is. */
export function placeOf({ phase, ring }: Pick<Stage, 'phase' | 'ring'>): number {
  const phases = { demonstration: 0, 'stress-testing': 1, 'infrastructure-build': 2 } as const;
  if (phase === 'staged-rollout') return 2 + (ring ?? 0);
  if (phase === 'completed') return 100;
  return phase === 'ended' ? -1 : phases[phase];
}

async function stageOf({ house, programId }: StageCompany): Promise<Stage> {
  const stage = await house.stores.stages.get(programId);
  if (!stage) throw new Error('The program has a stage');
  return stage;
}

/** Everything somebody would write down who sees the program just before a step, knowing no decision. */
export async function seeBefore(company: StageCompany) {
  const { house, programId } = company;
  const { stores, now } = house;
  const stage = await stageOf(company);
  const rings = await stores.rings.list(programId);
  const transition = nextTransition(stage, rings.length) ?? { kind: 'completion' as const };
  return {
    stage,
    rings,
    transition,
    now,
    results: company.results,
    approvals: await stores.approvals.list(programId, 50),
    waivers: await stores.waivers.list(programId),
    evidence: await stores.evidence.list(programId),
    rule: await currentRule(stores, programId, transition),
    template: await currentTemplate(stores, programId, templateFor(transition)),
  };
}
type Before = Awaited<ReturnType<typeof seeBefore>>;

/** Neither passing nor excepted by two people, for this step, at this moment. */
function openIn({ results, waivers, transition, now }: Before): readonly string[] {
  const step = transitionKey(transition);
  const isExcepted = (name: string) =>
    waivers.some(
      ({ criterion, transition: of, second, askedBy, withdrawal, until }) =>
        criterion === name &&
        of === step &&
        second !== null &&
        second.by !== askedBy &&
        withdrawal === null &&
        now < until,
    );
  return results
    .filter(({ outcome }) => outcome !== 'pass')
    .filter(({ name, outcome }) => outcome !== 'inconclusive' || !isExcepted(name))
    .map(({ name, outcome }) => `${name} ${outcome}`);
}

/** What a program that went from there to here has against it. */
export async function objections(
  company: StageCompany,
  before: Before,
): Promise<readonly string[]> {
  const { stage, transition, now, rule, rings, template } = before;
  const after = await stageOf(company);
  const further = placeOf(after) - placeOf(stage);
  if (further <= 0) return [];
  const found: string[] = [];
  const against = (isSo: boolean, objection: string) => isSo && found.push(objection);
  const step = after.steps.at(-1);
  const approval = before.approvals.find(({ id }) => id === step?.approvalId);
  const snapshot = approval && (await company.house.stores.snapshots.get(approval.snapshotId));
  against(after.steps.length !== stage.steps.length + 1, 'no step was recorded');
  if (!approval || !snapshot) return [...found, 'nobody approved'];
  const { verdicts, requestedBy } = approval;
  const yes = verdicts.filter(({ verdict }) => verdict === 'approve');
  const people = yes.map(({ personId }) => personId);
  const { basis, answer } = snapshot.body;
  against(approval.state !== 'granted', `approved: ${approval.state}`);
  against(now >= approval.expiresAt, 'approved too long ago');
  against(transitionKey(approval.transition) !== transitionKey(transition), 'another step');
  against(
    stage.steps.some(({ approvalId }) => approvalId === approval.id),
    'used before',
  );
  for (const { role, needed } of rule.functions) {
    against(yes.filter((one) => one.role === role).length < needed, `no yes of ${role}`);
  }
  against(new Set(people).size < people.length, 'one person twice');
  against(people.includes(requestedBy), 'by whoever asked');
  against(sha256(canonicalJson(snapshot.body)) !== approval.snapshotHash, 'another snapshot');
  against(basis.templateVersion !== template.version, 'another template');
  against(basis.approvalRuleVersion !== rule.version, 'another rule');
  against(
    canonicalJson(basis.rings) !==
      canonicalJson(rings.map(({ number, version }) => ({ number, version }))),
    'another audience',
  );
  against(basis.standing.since !== stage.since, 'another place');
  against(
    stage.stops.some(({ id }) => basis.stops[id] === undefined),
    'stopped since',
  );
  against(
    stage.stops.some(({ scope }) => scope.ring === null && scope.useCaseId === null),
    'stopped',
  );
  const said = stage.answers.at(-1);
  against(answer !== said?.answer, 'another answer');
  against(before.results.length === 0, 'nothing behind it');
  against(openIn(before).length > 0, `not shown: ${openIn(before).join()}`);
  const cited = before.evidence.filter(({ id }) => said?.evidenceIds.includes(id));
  against(
    cited.some((one) => one.withdrawal !== null || now >= one.expiresAt),
    'evidence is over',
  );
  against(further !== 1 && transition.kind !== 'completion', `${String(further)} places at once`);
  return found;
}
