/** A field with a closed list of words. Without a default it must be given. */
export interface CodeField {
  readonly name: string;
  readonly values: readonly string[];
  readonly default: string | null;
}

/** A number that is kept as an integer, so that sums do not depend on their order. */
export interface AmountField {
  readonly name: string;
  /** Minutes are kept in seconds; a score and a value in hundredths. */
  readonly unit: 'minutes' | 'score' | 'value';
  readonly isRequired: boolean;
  readonly max: number;
}

type Presence = 'required' | 'optional' | 'never';

/** What can be observed, as data: a new kind is a new declaration and no new plumbing. */
export interface ObservationKind {
  readonly name: string;
  readonly person: Presence;
  /** The second person: who was helped. */
  readonly otherPerson: Presence;
  readonly useCase: Presence;
  readonly codes: readonly CodeField[];
  /** At most three. */
  readonly amounts: readonly AmountField[];
}
