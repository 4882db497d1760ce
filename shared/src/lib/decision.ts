/** What a decision answers: the facts that follow, or one reason why not. Never an exception. */
export interface Accepted<Event> {
  readonly kind: 'accepted';
  readonly events: readonly Event[];
}

/** Facts a sentence about the refusal needs: who, when, which value. Never personal text. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

export interface Rejected<Code extends string> {
  readonly kind: 'rejected';
  readonly code: Code;
  readonly facts: Facts;
}

export type Decision<Event, Code extends string> = Accepted<Event> | Rejected<Code>;

export function accept<Event>(...events: readonly Event[]): Accepted<Event> {
  return { kind: 'accepted', events };
}

export function reject<Code extends string>(code: Code, facts: Facts = {}): Rejected<Code> {
  return { kind: 'rejected', code, facts };
}
