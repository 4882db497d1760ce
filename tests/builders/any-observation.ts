import fc from 'fast-check';
import type { Observation } from '@causeway/shared/domain/observation/observation.js';
import {
  observationKindNames,
  observationKinds,
  type ObservationKindName,
} from '@causeway/shared/domain/observation/observation-kinds.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import { aPersonKey } from './observation';

const dayMs = 86_400_000;
const firstDay = Date.UTC(2026, 8, 1);

export const people = ['ada', 'bo', 'cem', 'dee'].map(aPersonKey);
export const useCaseIds = [1, 2].map(
  (at) => `0192f0c1-0000-7000-8000-00000000000${at}` as UseCaseId,
);

function someOrNull<Value>(
  presence: 'required' | 'optional' | 'never',
  value: fc.Arbitrary<Value>,
) {
  if (presence === 'never') return fc.constant(null);
  return presence === 'required' ? value : fc.option(value);
}

function ofKind(name: ObservationKindName, sourceKey: string): fc.Arbitrary<Observation> {
  const kind = observationKinds[name];
  const codes = fc.tuple(...kind.codes.map(({ values }) => fc.constantFrom(...values)));
  const amount = (at: number) => {
    const field = kind.amounts[at];
    if (!field) return fc.constant(null);
    return someOrNull(field.isRequired ? 'required' : 'optional', fc.nat(5_000));
  };
  return fc.record({
    sourceKey: fc.constant(sourceKey),
    kind: fc.constant(name),
    // Few instants, so that several first observations fall on the same one.
    at: fc.nat(11).map((half) => firstDay + half * (dayMs / 2)),
    personKey: someOrNull(kind.person, fc.constantFrom(...people)),
    otherPersonKey: someOrNull(kind.otherPerson, fc.constantFrom(...people)),
    useCaseId: someOrNull(kind.useCase, fc.constantFrom(...useCaseIds)),
    ring: fc.option(fc.integer({ min: 1, max: 3 })),
    codes: codes.map((all) => all.join('|')),
    amounts: fc.tuple(amount(0), amount(1), amount(2)),
    corrects: fc.constant(null),
  });
}

/** An observation of any kind but a retraction, under this source key. */
export function anyObservation(sourceKey: string): fc.Arbitrary<Observation> {
  const names = observationKindNames.filter((name) => name !== 'retraction');
  return fc.constantFrom(...names).chain((name) => ofKind(name, sourceKey));
}

/** So many, with keys of their own. */
export function anyObservations(most: number): fc.Arbitrary<readonly Observation[]> {
  return fc
    .nat(most)
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, at) => anyObservation(`key-${at}`))),
    );
}
