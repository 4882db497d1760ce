import type { Field, Values } from '@causeway/shared/domain/declared/field.js';
import type { FieldRefusal } from '@causeway/shared/domain/declared/parse-fields.js';
import { isSameValue } from '@causeway/shared/domain/declared/parse-fields.js';
import { refusedFields } from '@causeway/shared/domain/declared/refused-fields.js';
import type { Rejected } from '@causeway/shared/lib/decision.js';
import type {
  CriterionId,
  EvidenceId,
  PersonId,
  ProgramId,
  RegisterEntryId,
  UseCaseId,
} from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { findUnknownEvidence } from './find-unknown-evidence.js';

interface Named<Type extends Field['type']> {
  readonly field: Extract<Field, { type: Type }>;
  readonly id: string;
}

function named<Type extends Field['type']>(
  type: Type,
  fields: readonly Field[],
  values: Values,
): readonly Named<Type>[] {
  return fields
    .filter((field): field is Extract<Field, { type: Type }> => field.type === type)
    .flatMap((field) => {
      const value = values[field.name];
      return typeof value === 'string' ? [{ field, id: value }] : [];
    });
}

async function unknownPeople(stores: Stores, fields: readonly Field[], values: Values) {
  const people = named('person', fields, values);
  const known = await stores.persons.list(people.map(({ id }) => id as PersonId));
  return people
    .filter(({ id }) => known.get(id as PersonId)?.leftAt !== null)
    .map(({ field }) => ({ field: field.name, code: 'unknown-person' }));
}

async function unknownEntries(
  stores: Stores,
  programId: ProgramId,
  fields: readonly Field[],
  values: Values,
) {
  const pointed = named('entry', fields, values);
  const found = await stores.registers.list(pointed.map(({ id }) => id as RegisterEntryId));
  return pointed
    .filter(({ id, field }) => {
      const entry = found.find((one) => one.id === id);
      return entry?.programId !== programId || entry.kind !== field.register;
    })
    .map(({ field }) => ({ field: field.name, code: 'unknown-entry' }));
}

async function unknownUseCases(
  stores: Stores,
  programId: ProgramId,
  fields: readonly Field[],
  values: Values,
) {
  const pointed = named('use-case', fields, values);
  if (pointed.length === 0) return [];
  const known = new Set((await stores.useCases.list([programId])).map((useCase) => useCase.id));
  return pointed
    .filter(({ id }) => !known.has(id as UseCaseId))
    .map(({ field }) => ({ field: field.name, code: 'unknown-use-case' }));
}

async function unknownCriteria(
  stores: Stores,
  programId: ProgramId,
  fields: readonly Field[],
  values: Values,
) {
  const pointed = named('criterion', fields, values);
  if (pointed.length === 0) return [];
  const known = new Set((await stores.criteria.list(programId)).map(({ id }) => id));
  return pointed
    .filter(({ id }) => !known.has(id as CriterionId))
    .map(({ field }) => ({ field: field.name, code: 'unknown-criterion' }));
}

async function unknownEvidence(
  stores: Stores,
  programId: ProgramId,
  fields: readonly Field[],
  values: Values,
  now: Instant,
) {
  const refusals: FieldRefusal[] = [];
  for (const { name, type } of fields) {
    const ids = type === 'evidence' ? values[name] : undefined;
    if (typeof ids !== 'object') continue;
    const unknown = await findUnknownEvidence(stores, programId, ids as readonly EvidenceId[], now);
    if (unknown.length > 0) refusals.push({ field: name, code: 'unknown-evidence' });
  }
  return refusals;
}

/**
 * What values point at has to be there, in this program, when they are written. Somebody who leaves
 * later does not make an old value wrong, so only what is new is looked up.
 */
export async function refuseUnknown(
  stores: Stores,
  written: {
    readonly programId: ProgramId;
    readonly fields: readonly Field[];
    readonly values: Values;
    readonly before: Values;
    readonly now: Instant;
  },
): Promise<Rejected<'fields-refused'> | undefined> {
  const { programId, values, before, now } = written;
  const fields = written.fields.filter(({ name }) => !isSameValue(values[name], before[name]));
  const refusals: readonly FieldRefusal[] = [
    ...(await unknownPeople(stores, fields, values)),
    ...(await unknownEntries(stores, programId, fields, values)),
    ...(await unknownUseCases(stores, programId, fields, values)),
    ...(await unknownCriteria(stores, programId, fields, values)),
    ...(await unknownEvidence(stores, programId, fields, values, now)),
  ];
  return refusals.length > 0 ? refusedFields(refusals) : undefined;
}
