import { evaluateGate } from '@causeway/shared/domain/gate/evaluate-gate.js';
import type { GateFacts } from '@causeway/shared/domain/gate/gate-facts.js';
import { templateFor } from '@causeway/shared/domain/gate/gate-template.js';
import { readyMadeTemplate } from '@causeway/shared/domain/gate/ready-made-templates.js';
import type { Provenance } from '@causeway/shared/domain/participant/participant.js';
import { provenances } from '@causeway/shared/domain/participant/participant.js';
import { strata, strataMask } from '@causeway/shared/domain/participant/stratum.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import { aGateUseCase, readyFacts, someParticipants } from '../builders/gate';
import { everyStep, intoFirstRing } from '../harness/gate-says';

type Step = (typeof everyStep)[number];

/** Everything that is frozen of a gate, to the byte, for each of these changes of the same facts. */
function told(transition: Step, changes: readonly Partial<GateFacts>[]): ReadonlySet<string> {
  const template = readyMadeTemplate(templateFor(transition));
  const facts = readyFacts(transition);
  return new Set(
    changes.map((change) => canonicalJson(evaluateGate(template, { ...facts, ...change }))),
  );
}

const many = [
  ...someParticipants(40, { provenance: 'volunteered' }),
  ...someParticipants(40, { provenance: 'assigned', strata: strataMask(strata) }),
];
const upToFour = [0, 1, 2, 3, 4];

describe('a snapshot says the same', () => {
  it.each(provenances.flatMap((one) => everyStep.map((step) => [one, step] as const)))(
    'whether nobody or four came to it in one way: %s',
    (provenance: Provenance, step) => {
      const people = upToFour.map((n) => [...many, ...someParticipants(n, { provenance })]);
      expect(
        told(
          step,
          people.map((all) => ({ people: all })),
        ).size,
      ).toBe(1);
    },
  );

  it.each(strata)('whether nobody or four have a label: %s', (stratum) => {
    const label = { provenance: 'assigned', strata: strataMask([stratum]) } as const;
    const rest = someParticipants(40, { provenance: 'assigned' });
    const people = upToFour.map((n) => [...rest.slice(n), ...someParticipants(n, label)]);
    expect(
      told(
        intoFirstRing,
        people.map((all) => ({ people: all })),
      ).size,
    ).toBe(1);
  });

  it('and something else once there are enough of them to be spoken of', () => {
    const people = [0, 10].map((n) => [...many, ...someParticipants(n, { provenance: 'picked' })]);
    const changes = people.map((all) => ({ people: all }));
    expect(told(intoFirstRing, changes).size).toBe(2);
  });

  it('whether nobody or four take part at all', () => {
    const people = upToFour.map((n) => someParticipants(n, { provenance: 'volunteered' }));
    expect(
      told(
        intoFirstRing,
        people.map((all) => ({ people: all })),
      ).size,
    ).toBe(1);
  });

  it('whether one or five people will have it, and whether none or four of a group have access', () => {
    const after = [1, 2, 3, 4, 5].map((peopleAfter) => ({ peopleAfter }));
    expect(told(intoFirstRing, after).size).toBe(1);
    const groups = upToFour.map((n) => ({ groupSizes: { Sales: n, Service: 0 } }));
    expect(told(intoFirstRing, groups).size).toBe(1);
  });

  it('whether none or four audits spoke of a group of people', () => {
    const useCase = aGateUseCase({ decidesAboutPeople: true });
    const groups = upToFour.map((audits) => ({
      useCases: [useCase],
      errorsByGroup: [{ useCaseId: useCase.id, group: 'a', wrong: Math.min(1, audits), audits }],
    }));
    expect(told(intoFirstRing, groups).size).toBe(1);
  });
});
