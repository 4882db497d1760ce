import { accessRules } from '@causeway/shared/domain/access-answer/access-rules.js';
import type { AccessCandidate } from '@causeway/shared/domain/access-answer/answer-access.js';
import {
  answerAccess,
  answerProgram,
} from '@causeway/shared/domain/access-answer/answer-access.js';
import { takesPart } from '@causeway/shared/domain/access-answer/takes-part.js';
import type { Stage, Stop } from '@causeway/shared/domain/program/stage.js';
import type { PersonKey } from '@causeway/shared/lib/ids.js';
import { aParticipant } from '../builders/cohort';
import { newTestId } from '../builders/ids';
import { aRing, aStage, aStageInRing, aStop } from '../builders/stage';

const [calls, offers] = [newTestId<'use-case'>(), newTestId<'use-case'>()] as const;
const useCases = [
  { useCaseId: calls, flagKey: 'calls' },
  { useCaseId: offers, flagKey: 'offers' },
];
const sales = { by: 'attribute', attribute: 'department', values: ['Sales'] } as const;
const first = aRing({ number: 1, audience: [sales], useCaseIds: [calls] });
const second = aRing({
  number: 2,
  audience: [{ by: 'everybody' }],
  useCaseIds: [calls, offers],
  humanReviewUseCaseIds: [offers],
});
/** `9` is the place 95 of 100: in every holdout up to the half, nobody's; `A` is the place 0. */
const late = '9'.repeat(22) as PersonKey;
const early = 'A'.repeat(22) as PersonKey;

function who(department: string, change: Partial<AccessCandidate> = {}): AccessCandidate {
  const attributes = { department };
  return { personKey: late, listedRing: null, attributes, takesPart: false, ...change };
}

function ask(
  stage: Stage,
  key: 'calls' | 'offers',
  candidate: AccessCandidate,
  rings = [first, second],
) {
  const rules = accessRules(stage, rings, useCases, 1);
  return answerAccess(rules, rules.byKey.get(key)!, candidate);
}

const stopped = (kind: Stop['kind'], scope: Partial<Stop['scope']> = {}) =>
  aStop({ kind, scope: { ring: null, useCaseId: null, ...scope } });

describe('somebody may use a use case', () => {
  it('once a ring of theirs that offers it is open, and stays in when the next one opens', () => {
    const closed = { value: false, variant: 'closed', reason: 'TARGETING_MATCH' };
    const inFirst = { value: true, variant: 'open', reason: 'TARGETING_MATCH', ring: 1 };
    expect(ask(aStageInRing(1), 'calls', who('Sales'))).toMatchObject(inFirst);
    expect(ask(aStageInRing(1), 'calls', who('Service'))).toMatchObject(closed);
    expect(ask(aStageInRing(1), 'offers', who('Sales'))).toMatchObject(closed);
    expect(ask(aStageInRing(2), 'calls', who('Service'))).toMatchObject({ value: true, ring: 2 });
    expect(ask(aStageInRing(2), 'calls', who('Sales'))).toMatchObject({ value: true });
    const completed = aStage({ phase: 'completed', ring: 2 });
    expect(ask(completed, 'calls', who('Service'))).toMatchObject({ value: true });
  });

  it('with a person checking each output where the ring says so', () => {
    expect(ask(aStageInRing(2), 'offers', who('Service'))).toMatchObject({
      value: true,
      variant: 'human-review-only',
      isHumanReviewOnly: true,
    });
    const careful = { ...first, humanReviewUseCaseIds: [calls] };
    expect(ask(aStageInRing(2), 'calls', who('Sales'), [careful, second])).toMatchObject({
      variant: 'human-review-only',
    });
  });

  it('in the pilot by taking part in it, whatever their department', () => {
    for (const phase of ['demonstration', 'stress-testing', 'infrastructure-build'] as const) {
      const stage = aStage({ phase });
      expect(ask(stage, 'calls', who('Sales'))).toMatchObject({ value: false, variant: 'closed' });
      expect(ask(stage, 'calls', who('HR', { takesPart: true }))).toMatchObject({
        value: true,
        variant: 'open',
        ring: null,
      });
    }
    const took = who('HR', { takesPart: true });
    expect(ask(aStageInRing(1), 'calls', took)).toMatchObject({ value: false });
  });

  it('not once the program has ended', () => {
    const stage = aStage({ phase: 'ended' });
    expect(ask(stage, 'calls', who('Sales', { takesPart: true }))).toMatchObject({
      value: false,
      variant: 'closed',
      reason: 'DISABLED',
    });
  });
});

describe('a halt', () => {
  it('shuts out everybody it reaches, and nobody else', () => {
    const halted = { value: false, variant: 'halted', reason: 'DISABLED' };
    const inTwo = (...stops: Stop[]) => aStageInRing(2, { stops });
    expect(ask(inTwo(stopped('halt')), 'calls', who('Service'))).toMatchObject(halted);
    const ofCalls = inTwo(stopped('halt', { useCaseId: calls }));
    expect(ask(ofCalls, 'calls', who('Service'))).toMatchObject(halted);
    expect(ask(ofCalls, 'offers', who('Service'))).toMatchObject({ value: true });
    const ofFirst = inTwo(stopped('halt', { ring: 1 }));
    expect(ask(ofFirst, 'calls', who('Sales'))).toMatchObject(halted);
    expect(ask(ofFirst, 'calls', who('Service'))).toMatchObject({ value: true });
    expect(ask(ofFirst, 'offers', who('Sales'))).toMatchObject({ value: true });
    const pilot = aStage({ stops: [stopped('halt')] });
    expect(ask(pilot, 'calls', who('HR', { takesPart: true }))).toMatchObject(halted);
  });

  it('goes before a hold and before everything else', () => {
    const stops = [stopped('hold'), stopped('halt')];
    const held = { ...second, holdoutPercent: 50 };
    const answer = ask(aStageInRing(2, { stops }), 'offers', who('x', { personKey: early }), [
      first,
      held,
    ]);
    expect(answer.variant).toBe('halted');
  });
});

describe('a hold', () => {
  it('leaves those in who are in, and says that it is there', () => {
    const stage = aStageInRing(2, { stops: [stopped('hold', { ring: 2 })] });
    expect(ask(stage, 'calls', who('Service'))).toMatchObject({
      value: true,
      variant: 'on-hold',
      isOnHold: true,
    });
    expect(ask(stage, 'offers', who('Service'))).toMatchObject({
      variant: 'human-review-only',
      isOnHold: true,
    });
  });
});

describe('a holdout', () => {
  const tenth = { ...first, holdoutPercent: 10 };

  it('is left out by the place of its people, also where a later ring would let them in', () => {
    const inHoldout = who('Sales', { personKey: early });
    const answer = { value: false, variant: 'holdout', reason: 'SPLIT' };
    expect(ask(aStageInRing(1), 'calls', inHoldout, [tenth])).toMatchObject(answer);
    expect(ask(aStageInRing(2), 'calls', inHoldout, [tenth, second])).toMatchObject(answer);
    expect(ask(aStageInRing(1), 'calls', who('Sales'), [tenth])).toMatchObject({ value: true });
    const outsider = who('Service', { personKey: early });
    expect(ask(aStageInRing(1), 'calls', outsider, [tenth])).toMatchObject({ variant: 'closed' });
  });
});

describe('the program as a whole', () => {
  it('runs until it is halted as a whole or ended', () => {
    const of = (stage: Stage) => answerProgram(accessRules(stage, [first], useCases, 1));
    expect(of(aStageInRing(1))).toMatchObject({ value: true, variant: 'open', reason: 'STATIC' });
    const holding = aStageInRing(1, { stops: [stopped('hold')] });
    expect(of(holding)).toMatchObject({ value: true, variant: 'on-hold' });
    const halting = aStageInRing(1, { stops: [stopped('halt')] });
    expect(of(halting)).toMatchObject({ value: false, variant: 'halted' });
    const inPart = aStageInRing(1, { stops: [stopped('halt', { useCaseId: calls })] });
    expect(of(inPart)).toMatchObject({ value: true });
    expect(of(aStage({ phase: 'ended' }))).toMatchObject({ value: false, reason: 'DISABLED' });
  });
});

describe('somebody takes part', () => {
  const now = 1_790_000_000_000;

  it('however they came to it, until they leave', () => {
    const leavesLater = aParticipant({ leftAt: now + 1 });
    for (const one of [aParticipant(), aParticipant({ invitation: 'none' }), leavesLater]) {
      expect(takesPart(one, now)).toBe(true);
    }
    expect(takesPart(aParticipant({ leftAt: now }), now)).toBe(false);
  });

  it('not where they said no, whichever way it is on record', () => {
    expect(takesPart(aParticipant({ provenance: 'declined' }), now)).toBe(false);
    expect(takesPart(aParticipant({ invitation: 'declined' }), now)).toBe(false);
  });
});
