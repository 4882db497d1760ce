import { decideNameLead } from '@causeway/shared/domain/program/decide-lead.js';
import { decideRetreat } from '@causeway/shared/domain/program/decide-retreat.js';
import {
  decideDecisionTick,
  nextDecisionTick,
} from '@causeway/shared/domain/program/decide-stage-by-clock.js';
import { decideResume, decideStop } from '@causeway/shared/domain/program/decide-stage-stop.js';
import { endedFrom } from '@causeway/shared/domain/program/ended-from.js';
import {
  decideAnswerStage,
  decideEndStage,
  decideExtendStage,
  decideStartStage,
} from '@causeway/shared/domain/program/decide-stage.js';
import type { Stage } from '@causeway/shared/domain/program/stage.js';
import { accept, reject } from '@causeway/shared/lib/decision.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { advance, answered, citedEvidence, whatAStepNeeds } from '../builders/advance';
import { anApproval } from '../builders/approval';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { afterStageDecision, aStage, aStageInRing, aStop } from '../builders/stage';

const by = newTestId<'person'>();
const move = (stage: Stage, now = someMonday + dayMs) => ({ by, now, version: stage.version });

describe('a hold', () => {
  const useCaseId = newTestId<'use-case'>();

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
    expect(advance(returned, whatAStepNeeds(returned), now)).toMatchObject({
      code: 'approval-expired',
    });
    const facts = whatAStepNeeds(returned);
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
    const say = (answer: string, evidenceIds: (typeof citedEvidence)[]) =>
      decideAnswerStage(stage, { ...move(stage), answer, evidenceIds }, [citedEvidence]);
    expect(say('  ', [citedEvidence])).toEqual(reject('answer-missing'));
    expect(say('It does.', [])).toEqual(reject('evidence-missing'));
    const other = newTestId<'evidence'>();
    expect(say('It does.', [citedEvidence, other])).toEqual(
      reject('unknown-evidence', { evidenceId: other }),
    );
    const after = afterStageDecision(stage, say(' It does. ', [citedEvidence, citedEvidence]));
    expect(after.answers).toMatchObject([
      { phase: 'demonstration', ring: null, answer: 'It does.', evidenceIds: [citedEvidence] },
    ]);
  });
});

describe('the decision date', () => {
  it('is six weeks away when a program begins', () => {
    const program = { id: newTestId<'program'>(), phase: 'demonstration', ring: null } as const;
    const started = decideStartStage(program, someMonday);
    const stage = { phase: 'demonstration', decideBy: someMonday + 42 * dayMs, leadId: null };
    expect(started).toMatchObject({ events: [{ type: 'stage-started', stage }] });
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

describe('where a program ended', () => {
  const end = { reason: 'It did not help.', by, now: someMonday, insteadFor: null };
  const ended = (stage: Stage) =>
    afterStageDecision(stage, decideEndStage(stage, { ...end, version: stage.version }));

  it('is where it stood, with or without a step on record, and after a retreat', () => {
    expect(endedFrom(ended(aStage({ phase: 'stress-testing' })))).toEqual({
      phase: 'stress-testing',
      ring: null,
    });
    const retreated = aStage({ phase: 'infrastructure-build', furthestRing: 1 });
    expect(endedFrom(ended(retreated))).toMatchObject({ phase: 'infrastructure-build' });
    expect(endedFrom(ended(aStageInRing(2)))).toEqual({ phase: 'staged-rollout', ring: 2 });
    expect(endedFrom(aStage())).toBeNull();
  });

  it('follows for an older end from the last answer or step', () => {
    const old = { reason: 'It did not help.', by, at: someMonday, insteadFor: null };
    const answer = { ...answered(aStageInRing(1)).answers[0], at: someMonday - dayMs };
    expect(endedFrom(aStage({ phase: 'ended', end: old }))?.phase).toBe('demonstration');
    expect(endedFrom({ end: old, answers: [answer as never], steps: [] })).toEqual({
      phase: 'staged-rollout',
      ring: 1,
    });
    const step = { transition: 'ring:2', at: someMonday - 1 } as never;
    expect(endedFrom({ end: old, answers: [answer as never], steps: [step] })?.ring).toBe(2);
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
