import type { AdvanceFacts } from '@causeway/shared/domain/program/decide-advance.js';
import { decideAdvance } from '@causeway/shared/domain/program/decide-advance.js';
import type { Stage } from '@causeway/shared/domain/program/stage.js';
import { nextTransition, transitionKey } from '@causeway/shared/domain/program/transition.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { anApproval } from './approval.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';
import { aResult } from './snapshot.js';
import { aRing } from './stage.js';

export const citedEvidence = newTestId<'evidence'>();
const by = newTestId<'person'>();
/** Later than any of these rings has to stay open. */
export const afterDwell = someMonday + 20 * dayMs;
const rings = [aRing({ number: 1 }), aRing({ number: 2 }), aRing({ number: 3 })];

/** The question it stands before is answered. */
export function answered(stage: Stage): Stage {
  const { phase, ring, since } = stage;
  const evidenceIds = [citedEvidence];
  const answer = { phase, ring, answer: 'It does.', evidenceIds, by, at: since };
  return { ...stage, answers: [...stage.answers, answer] };
}

/** Everything that has to be there for the next step of this stage, three rings being planned. */
export function whatAStepNeeds(stage: Stage, change: Partial<AdvanceFacts> = {}): AdvanceFacts {
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
    validEvidence: [citedEvidence],
    ringSheets: ['retreat-plan', 'support-structure'],
    ...change,
  };
}

export function advance(stage: Stage, facts = whatAStepNeeds(stage), now = afterDwell) {
  return decideAdvance(stage, { by, now, version: stage.version }, facts);
}
