import type { CriterionResult } from '@causeway/shared/domain/gate/criterion-result.js';
import type { AdvanceFacts } from '@causeway/shared/domain/program/decide-advance.js';
import { decideAdvance } from '@causeway/shared/domain/program/decide-advance.js';
import { decideNameLead } from '@causeway/shared/domain/program/decide-lead.js';
import { decideRetreat } from '@causeway/shared/domain/program/decide-retreat.js';
import {
  decideDecisionTick,
  nextDecisionTick,
} from '@causeway/shared/domain/program/decide-stage-by-clock.js';
import { decideResume, decideStop } from '@causeway/shared/domain/program/decide-stage-stop.js';
import {
  decideAnswerStage,
  decideEndStage,
  decideExtendStage,
  decideStartStage,
} from '@causeway/shared/domain/program/decide-stage.js';
import type { Stage } from '@causeway/shared/domain/program/stage.js';
import { nextTransition, transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { Waiver } from '@causeway/shared/domain/waiver/waiver.js';
import { accept, reject } from '@causeway/shared/lib/decision.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { anApproval } from '../builders/approval';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { aResult } from '../builders/snapshot';
import { afterStageDecision, aRing, aStage, aStageInRing, aStop } from '../builders/stage';
import { aWaiver } from '../builders/waiver';

const by = newTestId<'person'>();
const evidenceId = newTestId<'evidence'>();
const rings = [aRing({ number: 1 }), aRing({ number: 2 }), aRing({ number: 3 })];
const afterDwell = someMonday + 20 * dayMs;

function answered(stage: Stage): Stage {
  const { phase, ring, since } = stage;
  const answer = { phase, ring, answer: 'It does.', evidenceIds: [evidenceId], by, at: since };
  return { ...stage, answers: [...stage.answers, answer] };
}

/** Everything that has to be there for the next step of this stage. */
function allIsThere(stage: Stage, change: Partial<AdvanceFacts> = {}): AdvanceFacts {
  const transition = nextTransition(stage, rings.length) ?? { kind: 'completion' };
  return {
    rings,
    approval: anApproval({ transition, state: 'granted', expiresAt: afterDwell + dayMs }),
    changes: [],
    shown: {
      results: [aResult()],
      waivableFails: [],
      waivers: [],
      transition: transitionKey(transition),
      now: afterDwell,
    },
    validEvidence: [evidenceId],
    ringSheets: ['retreat-plan', 'support-structure'],
    ...change,
  };
}

function advance(stage: Stage, facts = allIsThere(stage), now = afterDwell) {
  return decideAdvance(stage, { by, now, version: stage.version }, facts);
}

function shownAs(stage: Stage, results: CriterionResult[], waivers: Waiver[] = []): AdvanceFacts {
  const facts = allIsThere(stage);
  return { ...facts, shown: { ...facts.shown, results, waivers } };
}

const move = (stage: Stage, now = someMonday + dayMs) => ({ by, now, version: stage.version });

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
    const { approval, ...facts } = allIsThere(stage);
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
    const refused = { criterion: 'audits', outcome: 'inconclusive', furtherTrials: 40 };
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
    const facts = allIsThere(stage);
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
    expect(advance(stage, allIsThere(stage, { changes }))).toEqual(
      reject('basis-changed', { change: 'audience-changed', changeName: 'Sales' }),
    );
  });

  it('not without an answer to its question, nor on evidence that has ended', () => {
    const stage = answered(aStageInRing(1));
    expect(advance({ ...stage, answers: [] })).toMatchObject({ code: 'answer-missing' });
    expect(advance(stage, allIsThere(stage, { validEvidence: [] }))).toEqual(
      reject('answer-evidence-ended', { evidenceId }),
    );
    const ofBefore = { ...stage, since: someMonday + 1 };
    expect(advance(ofBefore)).toMatchObject({ code: 'answer-missing' });
  });

  it('not before a ring was open as long as was planned', () => {
    const stage = answered(aStageInRing(1));
    const until = someMonday + 14 * dayMs;
    expect(advance(stage, allIsThere(stage), until - 1)).toEqual(
      reject('dwell-not-over', { until }),
    );
    expect(advance(stage, allIsThere(stage), until).kind).toBe('accepted');
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
      advance(stage, allIsThere(stage, { ringSheets }));
    expect(only('support-structure')).toEqual(refused('retreat-plan'));
    expect(only('retreat-plan')).toEqual(refused('support-structure'));
    expect(advance(stage, allIsThere(stage, { rings: [] }))).toMatchObject({
      code: 'ring-not-planned',
    });
  });

  it('not from a page that has changed since, and not without somebody who leads it', () => {
    const stage = answered(aStage());
    const stale = { by, now: afterDwell, version: stage.version - 1 };
    expect(decideAdvance(stage, stale, allIsThere(stage))).toMatchObject({ code: 'stale' });
    expect(advance({ ...stage, leadId: null })).toEqual(reject('lead-missing'));
  });
});

describe('a hold', () => {
  const useCaseId = newTestId<'use-case'>();
  const ofRings = [aRing({ number: 1 }), aRing({ number: 2, useCaseIds: [useCaseId] })];
  const held = (scope: { ring: number | null; useCaseId: typeof useCaseId | null }) =>
    answered(aStageInRing(1, { stops: [aStop({ scope })] }));
  const tried = (stage: Stage) => advance(stage, allIsThere(stage, { rings: ofRings }));

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

  it('is placed once for a scope, on rings and use cases there are, for a reason', () => {
    const stage = aStageInRing(1);
    const parts = { rings: 3, useCaseIds: [useCaseId] };
    const place = (change: Parameters<typeof aStop>[0], on = stage) =>
      decideStop(on, aStop(change), parts);
    const stop = aStop();
    expect(decideStop(stage, stop, parts)).toEqual(accept({ type: 'stage-held', stop }));
    expect(place({ reason: ' ' })).toEqual(reject('reason-missing'));
    expect(place({ scope: { ring: 4, useCaseId: null } })).toMatchObject({ code: 'unknown-ring' });
    expect(place({ scope: { ring: 0, useCaseId: null } })).toMatchObject({ code: 'unknown-ring' });
    const elsewhere = newTestId<'use-case'>();
    expect(place({ scope: { ring: 1, useCaseId: elsewhere } })).toMatchObject({
      code: 'unknown-use-case',
    });
    const stopped = { ...stage, stops: [stop] };
    expect(place({}, stopped)).toMatchObject({ code: 'stopped-already' });
    expect(place({ kind: 'halt' }, stopped).kind).toBe('accepted');
    expect(place({ scope: { ring: 1, useCaseId } }, stopped).kind).toBe('accepted');
    expect(place({}, aStage({ phase: 'ended' }))).toMatchObject({ code: 'program-is-over' });
    expect(place({}, aStage({ phase: 'completed' })).kind).toBe('accepted');
  });

  it('is taken back by name and for a reason, one at a time', () => {
    const [first, second] = [aStop(), aStop({ kind: 'halt' })];
    const stage = aStageInRing(1, { stops: [first, second] });
    const resume = { stopId: first.id, by, now: someMonday, reason: 'Repaired.' };
    expect(decideResume(stage, { ...resume, reason: '' })).toEqual(reject('reason-missing'));
    const after = afterStageDecision(stage, decideResume(stage, resume));
    expect(after.stops).toEqual([second]);
    expect(decideResume(after, resume)).toEqual(reject('not-stopped'));
  });
});

describe('going back', () => {
  const back = (stage: Stage, plan: 'in-force' | 'missing' = 'in-force') =>
    decideRetreat(stage, { ...move(stage), reason: 'Tickets doubled.' }, plan);

  it('is one ring at a time by the plan that is in force, and remembers how far it was', () => {
    const stage = aStageInRing(2);
    expect(back(stage, 'missing')).toEqual(reject('retreat-plan-missing', { ring: 2 }));
    const first = afterStageDecision(stage, back(stage));
    expect(first).toMatchObject({ phase: 'staged-rollout', ring: 1, furthestRing: 2 });
    const before = afterStageDecision(first, back(first));
    expect(before).toMatchObject({ phase: 'infrastructure-build', ring: null, furthestRing: 2 });
    expect(back(before)).toEqual(reject('no-ring-open'));
  });

  it('needs a new answer and a new approval before the ring opens again', () => {
    const reached = afterStageDecision(
      answered(aStageInRing(1)),
      advance(answered(aStageInRing(1))),
    );
    const returned = afterStageDecision(reached, back({ ...reached, version: reached.version }));
    const now = returned.since + 20 * dayMs;
    expect(returned.answers).toHaveLength(1);
    expect(advance(returned, allIsThere(returned), now)).toMatchObject({
      code: 'approval-expired',
    });
    const facts = allIsThere(returned);
    const renewed = { ...facts, approval: anApproval({ ...facts.approval, expiresAt: now + 1 }) };
    expect(advance(returned, renewed, now)).toEqual(reject('answer-missing'));
    const used = { ...renewed, approval: anApproval({ ...renewed.approval, state: 'used' }) };
    expect(advance(answered(returned), used, now)).toMatchObject({ code: 'not-in-state' });
    expect(advance(answered(returned), renewed, now).kind).toBe('accepted');
  });
});

describe('an answer', () => {
  it('says something and cites evidence that is valid', () => {
    const stage = aStage();
    const say = (answer: string, evidenceIds: (typeof evidenceId)[]) =>
      decideAnswerStage(stage, { ...move(stage), answer, evidenceIds }, [evidenceId]);
    expect(say('  ', [evidenceId])).toEqual(reject('answer-missing'));
    expect(say('It does.', [])).toEqual(reject('evidence-missing'));
    const other = newTestId<'evidence'>();
    expect(say('It does.', [evidenceId, other])).toEqual(
      reject('unknown-evidence', { evidenceId: other }),
    );
    const after = afterStageDecision(stage, say(' It does. ', [evidenceId, evidenceId]));
    expect(after.answers).toMatchObject([
      { phase: 'demonstration', ring: null, answer: 'It does.', evidenceIds: [evidenceId] },
    ]);
  });
});

describe('the decision date', () => {
  it('is six weeks away when a program begins', () => {
    const program = { id: newTestId<'program'>(), phase: 'demonstration', ring: null } as const;
    const [event] = (decideStartStage(program, someMonday) as { events: unknown[] }).events;
    expect(event).toMatchObject({ stage: { decideBy: someMonday + 42 * dayMs, leadId: null } });
  });

  it('is moved by a named reason, by at most a frame, and every time counts', () => {
    const stage = aStageInRing(1);
    const first = someMonday + 28 * dayMs;
    const extend = (on: Stage, until: number, reason = 'Audits are late.') =>
      decideExtendStage(on, { ...move(on), until, reason });
    expect(extend(stage, first)).toMatchObject({ code: 'until-in-past' });
    expect(extend(stage, first + 28 * dayMs + 1)).toMatchObject({ code: 'until-too-far' });
    expect(extend(stage, first + dayMs, ' ')).toEqual(reject('reason-missing'));
    const once = afterStageDecision(stage, extend(stage, first + 28 * dayMs));
    const twice = afterStageDecision(once, extend(once, first + 40 * dayMs));
    expect(twice.extensions.map(({ until }) => until)).toEqual([
      first + 28 * dayMs,
      first + 40 * dayMs,
    ]);
    expect(twice.decideBy).toBe(first + 40 * dayMs);
  });

  it('is reminded of a week before, is overdue when it has passed, and is repeated every week', () => {
    const said: (readonly [number, string])[] = [];
    let stage = aStage();
    for (let day = 0; day <= 60; day += 1) {
      const decision = decideDecisionTick(stage, someMonday + day * dayMs);
      if (decision.kind === 'rejected') continue;
      stage = afterStageDecision(stage, decision);
      said.push([day, decision.events[0]?.type ?? '']);
    }
    expect(said).toEqual([
      [35, 'stage-decision-near'],
      [42, 'stage-decision-overdue'],
      [49, 'stage-decision-overdue'],
      [56, 'stage-decision-overdue'],
    ]);
    expect(stage).toMatchObject({ phase: 'demonstration', overdueAt: someMonday + 42 * dayMs });
    expect(nextDecisionTick({ ...stage, phase: 'ended', decideBy: null })).toBeNull();
  });

  it('ends with the program, which ends for a reason', () => {
    const stage = aStage();
    const end = (reason: string) =>
      decideEndStage(stage, { ...move(stage), reason, insteadFor: null });
    expect(end('')).toEqual(reject('reason-missing'));
    const ended = afterStageDecision(stage, end('Nobody used it.'));
    expect(ended).toMatchObject({ phase: 'ended', ring: null, decideBy: null });
    expect(advance(ended)).toMatchObject({ code: 'program-is-over' });
  });
});

describe('who leads', () => {
  const leadId = newTestId<'person'>();
  const name = (stage: Stage, theirs: Stage[], instead: Stage['programId'] | null = null) =>
    decideNameLead(stage, { ...move(stage), leadId, instead }, theirs);

  it('leads one pilot at a time, and for another one names which stops', () => {
    const [stage, theirs] = [aStage(), aStage({ phase: 'stress-testing' })];
    expect(name(stage, []).kind).toBe('accepted');
    expect(name(stage, [theirs])).toEqual(
      reject('pilot-limit', { programId: theirs.programId, most: 1 }),
    );
    expect(name(stage, [theirs], theirs.programId).kind).toBe('accepted');
    expect(name(stage, [theirs], newTestId<'program'>())).toEqual(reject('not-their-pilot'));
  });

  it('may lead rollouts beside it', () => {
    const theirs = [aStageInRing(2), aStage({ phase: 'completed' }), aStage({ phase: 'ended' })];
    expect(name(aStage(), theirs).kind).toBe('accepted');
    expect(name(aStageInRing(1), [aStage()]).kind).toBe('accepted');
  });
});
