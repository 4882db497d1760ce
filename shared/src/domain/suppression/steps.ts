/**
 * Work that takes long and can be put aside after every step: whoever runs it decides what else has to
 * happen in between.
 */
export type Steps<Result> = Generator<undefined, Result>;

export function runAll<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
