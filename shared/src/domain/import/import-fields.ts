import { declineReasons, invitationOutcomes, provenances } from '../participant/participant.js';
import { labelSources, strata } from '../participant/stratum.js';
import type { AmountField, CodeField, ObservationKind } from '../observation/observation-kind.js';
import { observationKinds } from '../observation/observation-kinds.js';
import type { ImportMapping } from './import-mapping.js';

/** What a cell has to say to fill a field. */
export type FieldForm =
  | { readonly is: 'text' | 'person'; readonly limit: number }
  | { readonly is: 'use-case' }
  /** `none` takes back what was said before, where that can be. */
  | { readonly is: 'time'; readonly none: 'none' | null }
  | { readonly is: 'number'; readonly min: number; readonly max: number }
  | {
      readonly is: 'whole';
      readonly min: number;
      readonly max: number;
      readonly none: 'none' | null;
    }
  | { readonly is: 'word'; readonly words: readonly string[] }
  /** Several words in one cell, separated by comma, semicolon or bar. */
  | { readonly is: 'words'; readonly words: readonly string[] };

export interface ImportField {
  readonly name: string;
  readonly form: FieldForm;
  readonly isRequired: boolean;
  /** What holds where nothing is said. */
  readonly otherwise: string | null;
}

const longestKey = 100;
const longestIdentifier = 200;
const longestSource = 120;
const highestRing = 99;

function field(name: string, form: FieldForm, isRequired: boolean): ImportField {
  return { name, form, isRequired, otherwise: null };
}

const required = (name: string, form: FieldForm) => field(name, form, true);
const optional = (name: string, form: FieldForm) => field(name, form, false);

const text = (limit: number): FieldForm => ({ is: 'text', limit });
const person: FieldForm = { is: 'person', limit: longestIdentifier };
const time: FieldForm = { is: 'time', none: null };
const timeOrNone: FieldForm = { is: 'time', none: 'none' };
const ring: FieldForm = { is: 'whole', min: 1, max: highestRing, none: null };

function ofCode({ name, values, default: otherwise }: CodeField): ImportField {
  return { name, form: { is: 'word', words: values }, isRequired: otherwise === null, otherwise };
}

function ofAmount({ name, max, isRequired }: AmountField): ImportField {
  return field(name, { is: 'number', min: 0, max }, isRequired);
}

function ofObservation(kind: ObservationKind): readonly ImportField[] {
  const whenAllowed = (
    presence: ObservationKind['person'],
    name: string,
    form: FieldForm,
  ): readonly ImportField[] =>
    presence === 'never' ? [] : [field(name, form, presence === 'required')];
  const isRetraction = kind.name === 'retraction';
  return [
    required('key', text(longestKey)),
    required('at', time),
    ...whenAllowed(kind.person, 'person', person),
    ...whenAllowed(kind.otherPerson, 'otherPerson', person),
    ...whenAllowed(kind.useCase, 'useCase', { is: 'use-case' }),
    ...kind.codes.map(ofCode),
    ...kind.amounts.map(ofAmount),
    ...(isRetraction ? [] : [optional('ring', ring)]),
    field('corrects', text(longestKey), isRetraction),
  ];
}

const ofParticipants: readonly ImportField[] = [
  required('person', person),
  optional('provenance', { is: 'word', words: provenances }),
  optional('source', text(longestSource)),
  optional('ring', { ...ring, none: 'none' }),
  optional('accessAt', timeOrNone),
  optional('invitedAt', timeOrNone),
  optional('invitation', { is: 'word', words: invitationOutcomes }),
  optional('declineReason', { is: 'word', words: [...declineReasons, 'none'] }),
  optional('leftAt', timeOrNone),
  optional('labels', { is: 'words', words: [...strata, 'none'] }),
  optional('labelSource', { is: 'word', words: labelSources }),
];

/** Everything a row of the kind may say, in the order people fill it in. */
export function importFields({
  target,
  kind,
}: Pick<ImportMapping, 'target' | 'kind'>): readonly ImportField[] {
  if (target === 'participants') return ofParticipants;
  return kind === null ? [] : ofObservation(observationKinds[kind]);
}
