import type { CriterionResult } from '@causeway/shared/domain/gate/criterion-result.js';
import type { AdvanceFacts } from '@causeway/shared/domain/program/decide-advance.js';
import { decideAdvance } from '@causeway/shared/domain/program/decide-advance.js';
import { decideEndStage, decideExtendStage } from '@causeway/shared/domain/program/decide-stage.js';
import type { Stage } from '@causeway/shared/domain/program/stage.js';
import type { Waiver } from '@causeway/shared/domain/waiver/waiver.js';
import { reject } from '@causeway/shared/lib/decision.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { advance, afterDwell, answered, citedEvidence, whatAStepNeeds } from '../builders/advance';
import { anApproval } from '../builders/approval';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { aResult } from '../builders/snapshot';
import { afterStageDecision, aRing, aStage, aStageInRing, aStop } from '../builders/stage';
import { aWaiver } from '../builders/waiver';

const by = newTestId<'person'>();

function shownAs(stage: Stage, results: CriterionResult[], waivers: Waiver[] = []): AdvanceFacts {
  const facts = whatAStepNeeds(stage);
  return { ...facts, shown: { ...facts.shown, results, waivers } };
}

describe('a program goes on', () => {
  it('through the three phases into the first ring, ring by ring, and out of the last one', () => {
    const way: (readonly [string, number | null])[] = [];
    let stage = aStage();
    for (let step = 0; step < 6; step += 1) {
      stage = answered({ ...stage, since: someMonday });
      stage = afterStageDecision(stage, advance(stage));
      way.push([stage.phase, stage.ring]);
    }
    expect(way).toEqual([
      ['stress-testing', null],
      ['infrastructure-build', null],
      ['staged-rollout', 1],
      ['staged-rollout', 2],
      ['staged-rollout', 3],
      ['completed', 3],
    ]);
    expect(stage.steps.map(({ transition }) => transition)).toEqual([
      'phase:stress-testing',
      'phase:infrastructure-build',
      'ring:1',
      'ring:2',
      'ring:3',
      'completion',
    ]);
    expect(advance(stage)).toMatchObject({ code: 'program-is-over' });
  });

  it('with six weeks for a phase and four for a ring until the next decision', () => {
    const tested = answered(aStage({ phase: 'stress-testing' }));
    const built = answered(aStage({ phase: 'infrastructure-build' }));
    expect(afterStageDecision(tested, advance(tested)).decideBy).toBe(afterDwell + 42 * dayMs);
    expect(afterStageDecision(built, advance(built)).decideBy).toBe(afterDwell + 28 * dayMs);
  });

  it('not while its approval is open, however green the gate and however long it waits', () => {
    const stage = answered(aStageInRing(1));
    const { approval, ...facts } = whatAStepNeeds(stage);
    const open = { ...facts, approval: anApproval({ ...approval, state: 'open' }) };
    expect(advance(stage, open)).toEqual(reject('not-in-state', { state: 'open' }));
    expect(advance(stage, open, someMonday + 3_650 * dayMs)).toMatchObject({ kind: 'rejected' });
    const none = { ...facts, approval: undefined };
    expect(advance(stage, none)).toEqual(reject('approval-missing', { transition: 'ring:2' }));
  });

  it('not on a criterion that is still inconclusive at the end of the time', () => {
    const stage = answered(aStageInRing(1));
    const open = aResult({ name: 'audits', outcome: 'inconclusive', furtherTrials: 40 });
    const facts = shownAs(stage, [aResult(), open]);
    const refused = {
      criterion: 'audits',
      outcome: 'inconclusive',
      furtherTrials: 40,
      open: 1,
      criteria: 'audits',
    };
    expect(advance(stage, facts)).toEqual(reject('criteria-not-met', refused));
  });

  it('on an inconclusive criterion with an exception for this step, and not once that is over', () => {
    const stage = answered(aStageInRing(1));
    const open = aResult({ name: 'audits', outcome: 'inconclusive' });
    const until = afterDwell + 1;
    const waiver = aWaiver({
      criterion: 'audits',
      transition: 'ring:2',
      covers: 'inconclusive',
      until,
    });
    expect(advance(stage, shownAs(stage, [open], [waiver])).kind).toBe('accepted');
    const over = { ...waiver, until: afterDwell };
    expect(advance(stage, shownAs(stage, [open], [over]))).toMatchObject({
      code: 'criteria-not-met',
    });
    const ofAnother = { ...waiver, transition: 'ring:3' };
    expect(advance(stage, shownAs(stage, [open], [ofAnother]))).toMatchObject({
      code: 'criteria-not-met',
    });
  });

  it('not with an approval and nothing behind it', () => {
    const stage = answered(aStage());
    expect(advance(stage, shownAs(stage, []))).toEqual(reject('no-criteria'));
  });

  it('not with an approval of another step, or one that is over', () => {
    const stage = answered(aStageInRing(1));
    const facts = whatAStepNeeds(stage);
    const granted = facts.approval ?? anApproval();
    const ofAnother = { ...granted, transition: { kind: 'ring', to: 3 } as const };
    expect(advance(stage, { ...facts, approval: ofAnother })).toMatchObject({
      code: 'other-transition',
    });
    const over = { ...granted, expiresAt: afterDwell };
    expect(advance(stage, { ...facts, approval: over })).toMatchObject({
      code: 'approval-expired',
    });
    const gate = { ...facts.shown, transition: 'ring:3' };
    expect(advance(stage, { ...facts, shown: gate })).toMatchObject({ code: 'other-transition' });
  });

  it('not after anything of what was approved has changed, and it is said what', () => {
    const stage = answered(aStageInRing(1));
    const changes = [{ kind: 'audience-changed', key: '2', name: 'Sales' }] as const;
    expect(advance(stage, whatAStepNeeds(stage, { changes }))).toEqual(
      reject('basis-changed', { change: 'audience-changed', changeName: 'Sales' }),
    );
  });

  it('not without an answer to its question, nor on evidence that has ended', () => {
    const stage = answered(aStageInRing(1));
    expect(advance({ ...stage, answers: [] })).toMatchObject({ code: 'answer-missing' });
    expect(advance(stage, whatAStepNeeds(stage, { validEvidence: [] }))).toEqual(
      reject('answer-evidence-ended', { evidenceId: citedEvidence }),
    );
    const ofBefore = { ...stage, since: someMonday + 1 };
    expect(advance(ofBefore)).toMatchObject({ code: 'answer-missing' });
  });

  it('not before a ring was open as long as was planned', () => {
    const stage = answered(aStageInRing(1));
    const until = someMonday + 14 * dayMs;
    expect(advance(stage, whatAStepNeeds(stage), until - 1)).toEqual(
      reject('dwell-not-over', { until }),
    );
    expect(advance(stage, whatAStepNeeds(stage), until).kind).toBe('accepted');
    const waiver = aWaiver({
      criterion: 'minimum-dwell',
      transition: 'ring:2',
      covers: 'inconclusive',
      until,
    });
    const dwell = aResult({ name: 'minimum-dwell', outcome: 'inconclusive' });
    const shortened = shownAs(stage, [dwell], [waiver]);
    const early = { ...shortened, shown: { ...shortened.shown, now: until - 1 } };
    expect(advance(stage, early, until - 1).kind).toBe('accepted');
  });

  it('into a ring only when the way back and those who help are settled', () => {
    const stage = answered(aStage({ phase: 'infrastructure-build' }));
    const refused = (sheet: string) => reject('ring-sheet-missing', { sheet, ring: 1 });
    const only = (...ringSheets: AdvanceFacts['ringSheets']) =>
      advance(stage, whatAStepNeeds(stage, { ringSheets }));
    expect(only('support-structure')).toEqual(refused('retreat-plan'));
    expect(only('retreat-plan')).toEqual(refused('support-structure'));
    expect(advance(stage, whatAStepNeeds(stage, { rings: [] }))).toMatchObject({
      code: 'ring-not-planned',
    });
  });

  it('not from a page that has changed since, and not without somebody who leads it', () => {
    const stage = answered(aStage());
    const stale = { by, now: afterDwell, version: stage.version - 1 };
    expect(decideAdvance(stage, stale, whatAStepNeeds(stage))).toMatchObject({ code: 'stale' });
    expect(advance({ ...stage, leadId: null })).toEqual(reject('lead-missing'));
  });

  it('after a second frame that showed nothing only once somebody extends it by name', () => {
    const late = (days: number) => afterDwell - days * dayMs;
    const extension = { until: late(3), reason: 'More audits.', by, at: someMonday };
    const once = answered(aStageInRing(1, { decideBy: late(27) }));
    expect(advance(once).kind).toBe('accepted');
    const refused = reject('extension-missing', { date: late(28) });
    const silent = answered(aStageInRing(1, { decideBy: late(28) }));
    expect(advance(silent)).toEqual(refused);
    const second = answered(aStageInRing(1, { decideBy: late(3), extensions: [extension] }));
    expect(advance(second)).toMatchObject({ code: 'extension-missing' });
    const until = afterDwell + 7 * dayMs;
    const asked = { by, now: afterDwell, version: silent.version, until, reason: 'Audits.' };
    const named = afterStageDecision(silent, decideExtendStage(silent, asked));
    expect(advance(named).kind).toBe('accepted');
    const ended = { by, now: afterDwell, version: silent.version, reason: 'No use.' };
    const end = decideEndStage(silent, { ...ended, insteadFor: null });
    expect(end.kind).toBe('accepted');
  });
});

describe('a hold', () => {
  const useCaseId = newTestId<'use-case'>();
  const ofRings = [aRing({ number: 1 }), aRing({ number: 2, useCaseIds: [useCaseId] })];
  const held = (scope: { ring: number | null; useCaseId: typeof useCaseId | null }) =>
    answered(aStageInRing(1, { stops: [aStop({ scope })] }));
  const tried = (stage: Stage) => advance(stage, whatAStepNeeds(stage, { rings: ofRings }));

  it('stands in the way of every step it reaches', () => {
    expect(tried(held({ ring: null, useCaseId: null }))).toMatchObject({ code: 'stopped' });
    expect(tried(held({ ring: 1, useCaseId: null }))).toMatchObject({ code: 'stopped' });
    expect(tried(held({ ring: 2, useCaseId: null }))).toMatchObject({ code: 'stopped' });
    expect(tried(held({ ring: 1, useCaseId }))).toMatchObject({ code: 'stopped' });
  });

  it('of a later ring, or of a use case that is not opened, stands in nobody’s way', () => {
    const later = answered(
      aStageInRing(1, { stops: [aStop({ scope: { ring: 3, useCaseId: null } })] }),
    );
    expect(advance(later).kind).toBe('accepted');
    const other = newTestId<'use-case'>();
    expect(tried(held({ ring: null, useCaseId: other })).kind).toBe('accepted');
  });
});
