import type { CriterionResult } from '@causeway/shared/domain/gate/criterion-result.js';
import type { AdvanceFacts } from '@causeway/shared/domain/program/decide-advance.js';
import { decideAdvance } from '@causeway/shared/domain/program/decide-advance.js';
import type { Stage } from '@causeway/shared/domain/program/stage.js';
import { nextTransition, transitionKey } from '@causeway/shared/domain/program/transition.js';
import { anApproval } from '../builders/approval';
import { newTestId } from '../builders/ids';
import type { Advance } from './rollout';

type Seen = (facts: AdvanceFacts, stage: Stage) => AdvanceFacts;

/** The decision as it is, on facts as somebody careless would see them. */
function blindTo(see: Seen, seeStage: (stage: Stage) => Stage = (stage) => stage): Advance {
  return (stage, move, facts) => decideAdvance(seeStage(stage), move, see(facts, stage));
}

const asTheyAre: Seen = (facts) => facts;

function approvedAnyhow(facts: AdvanceFacts, stage: Stage): AdvanceFacts {
  const transition = nextTransition(stage, facts.rings.length) ?? { kind: 'completion' };
  const known = facts.approval ?? anApproval();
  const approval = { ...known, transition, state: 'granted' as const, expiresAt: Infinity };
  return { ...facts, approval, changes: [] };
}

const passes = (result: CriterionResult): CriterionResult => ({ ...result, outcome: 'pass' });

/** What each of them forgets to ask. */
export const carelessAdvances: Readonly<Record<string, Advance>> = {
  'whether anybody granted it': blindTo(approvedAnyhow),
  'for which step it was granted': blindTo(({ approval, ...facts }, stage) => {
    const transition = nextTransition(stage, facts.rings.length) ?? { kind: 'completion' };
    return { ...facts, approval: approval && { ...approval, transition } };
  }),
  'until when it was granted': blindTo(({ approval, ...facts }) => ({
    ...facts,
    approval: approval && { ...approval, expiresAt: Infinity },
  })),
  'what changed since': blindTo((facts) => ({ ...facts, changes: [] })),
  'what the gate says now': blindTo(({ shown, ...facts }) => ({
    ...facts,
    shown: { ...shown, results: shown.results.map(passes) },
  })),
  'whether the gate asks anything': blindTo(({ shown, ...facts }) => ({
    ...facts,
    shown:
      shown.results.length > 0
        ? shown
        : {
            ...shown,
            results: [
              {
                name: 'nothing',
                source: 'process' as const,
                outcome: 'pass' as const,
                because: '',
                facts: {},
                furtherTrials: null,
                owedBy: [],
              },
            ],
          },
  })),
  'who seconded an exception': blindTo(({ shown, ...facts }) => ({
    ...facts,
    shown: {
      ...shown,
      waivers: shown.waivers.map((waiver) => ({
        ...waiver,
        second: waiver.second ?? { by: newTestId<'person'>(), at: shown.now },
      })),
    },
  })),
  'from which step an exception is': blindTo(({ shown, ...facts }, stage) => {
    const transition = nextTransition(stage, facts.rings.length) ?? { kind: 'completion' };
    const key = transitionKey(transition);
    const waivers = shown.waivers.map((waiver) => ({ ...waiver, transition: key }));
    return { ...facts, shown: { ...shown, waivers } };
  }),
  'whether it was stopped': blindTo(asTheyAre, (stage) => ({ ...stage, stops: [] })),
  'in whose name it still goes on': blindTo(asTheyAre, (stage) => ({
    ...stage,
    decideBy: Number.MAX_SAFE_INTEGER,
  })),
  'whether evidence still holds': blindTo((facts, { answers }) => ({
    ...facts,
    validEvidence: answers.flatMap(({ evidenceIds }) => evidenceIds),
  })),
  'how long the ring was open': blindTo((facts) => ({
    ...facts,
    rings: facts.rings.map((ring) => ({ ...ring, minimumDays: 0 })),
  })),
};
