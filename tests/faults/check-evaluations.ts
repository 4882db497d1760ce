type Standing = 'open' | 'on-hold' | 'halted';

export type EvaluationEvent =
  | { readonly kind: 'changing'; readonly to: Standing }
  | { readonly kind: 'changed'; readonly status: number }
  | { readonly kind: 'asking'; readonly id: number; readonly server: string }
  | {
      readonly kind: 'told';
      readonly id: number;
      readonly status: number;
      readonly variant: string | null;
    };

interface Change {
  readonly to: Standing;
  readonly isAnswered: boolean;
}

/** What an evaluation that began here may not fall behind. */
interface Begin {
  readonly server: string;
  /** The last change that was answered. */
  readonly answered: number;
  /** The last change that somebody was told of before. */
  readonly seen: number;
}

/** Follows a history from its begin: changes come one after the other, evaluations as they like. */
class Follower {
  readonly faults: string[] = [];
  readonly #changes: Change[] = [{ to: 'open', isAnswered: true }];
  readonly #open = new Map<number, Begin>();
  #seen = 0;

  follow(event: EvaluationEvent): void {
    switch (event.kind) {
      case 'changing':
        this.#changes.push({ to: event.to, isAnswered: false });
        return;
      case 'changed':
        this.changed(event.status);
        return;
      case 'asking': {
        const answered = this.#changes.findLastIndex(({ isAnswered }) => isAnswered);
        this.#open.set(event.id, { server: event.server, answered, seen: this.#seen });
        return;
      }
      case 'told':
        this.told(event);
    }
  }

  end(): readonly string[] {
    for (const id of this.#open.keys()) this.faults.push(`${id}: was never told`);
    return this.faults;
  }

  private changed(status: number): void {
    const last = this.#changes.pop();
    if (last) this.#changes.push({ ...last, isAnswered: true });
    if (status !== 200) this.faults.push(`A change was answered with ${status}`);
  }

  /** Whatever it was told has to be true at some moment between its begin and its end. */
  private told({ id, status, variant }: Extract<EvaluationEvent, { kind: 'told' }>): void {
    const begin = this.#open.get(id);
    this.#open.delete(id);
    if (!begin || status !== 200) {
      this.faults.push(`${id}: was answered with ${status}`);
      return;
    }
    const { server, answered, seen } = begin;
    const at = this.#changes.flatMap(({ to }, number) => (to === variant ? [number] : []));
    const possible = at.filter((number) => number >= answered);
    const [first] = possible;
    if (first === undefined) {
      this.faults.push(`${id}: the ${server} server said ${variant ?? 'nothing'} too late`);
      return;
    }
    if ((possible.at(-1) ?? 0) < seen) {
      this.faults.push(`${id}: the ${server} server fell behind what another evaluation was told`);
    }
    this.#seen = Math.max(this.#seen, first);
  }
}

/** A change holds for every evaluation that begins after its answer, and for all once one has seen it. */
export function checkEvaluations(events: readonly EvaluationEvent[]): readonly string[] {
  const follower = new Follower();
  for (const event of events) follower.follow(event);
  return follower.end();
}
