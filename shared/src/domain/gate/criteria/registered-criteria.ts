import type { CriterionPart, GateCriterion } from '../gate-criterion.js';
import { judgeFrom } from '../gate-criterion.js';
import type { GateFacts, RegisteredCriterion } from '../gate-facts.js';
import { open } from '../judgement.js';
import { judgeRegistered, registeredSchema, summariseRegistered } from '../registered-summary.js';

/** What speaks of a ring is asked once that ring is open. */
export function isAskedNow({ criterion: { filter } }: RegisteredCriterion, { stage }: GateFacts) {
  return filter.by !== 'ring' || filter.ring <= (stage.ring ?? 0);
}

/** Its sentence speaks of it by name. */
function nameOfUseCase({ criterion: { filter } }: RegisteredCriterion, { useCases }: GateFacts) {
  const found = useCases.find(({ id }) => filter.by === 'use-case' && id === filter.useCaseId);
  return found ? { [found.id]: found.name } : {};
}

function part(registered: RegisteredCriterion, facts: GateFacts): CriterionPart {
  const { id, version, measure, measurer } = registered.criterion;
  const isCoOwned = facts.entries.some(
    ({ kind, state, values }) =>
      kind === 'success-answer' && state === 'agreed' && values['criterion'] === id,
  );
  const { smallestGroup } = facts;
  const statistics = summariseRegistered(registered, { smallestGroup, isCoOwned });
  return {
    key: id,
    ...judgeRegistered(statistics),
    statistics,
    owners: [measurer.personId],
    restsOn: {
      criteria: { [id]: version },
      names: { [id]: measure, ...nameOfUseCase(registered, facts) },
      measuredBy: [measurer.personId],
    },
  };
}

/** All that was registered, each by itself. Where nothing was, nothing is shown. */
export const registeredCriteria: GateCriterion = {
  name: 'registered-criteria',
  source: 'measure',
  failure: 'final',
  isProtected: true,
  isTime: false,
  isAbsent: false,
  owedBy: ['governance-owner', 'program-manager'],
  asks: {},
  evaluate(facts) {
    const asked = facts.registered.filter((one) => isAskedNow(one, facts));
    return asked.length === 0
      ? [{ key: null, ...open('nothing-registered') }]
      : asked.map((one) => part(one, facts));
  },
  recompute: judgeFrom(registeredSchema, judgeRegistered),
};
