import type { Loop } from './loop.js';
import { startLoop } from './loop.js';

interface Upkeep {
  readonly name: string;
  readonly everyMs: number;
  /** Answers `more` where it wants to be called again at once. */
  readonly work: () => Promise<unknown>;
}

/** What runs beside the requests; what fails is said and tried again at its next turn. */
export function startUpkeep(
  upkeep: readonly Upkeep[],
  log: (line: object) => void,
): readonly Loop[] {
  return upkeep.map(({ name, everyMs, work }) =>
    startLoop(
      async () => ((await work()) === 'more' ? 'more' : 'idle'),
      everyMs,
      (error) => {
        log({ event: `${name}-failed`, error: String(error) });
      },
    ),
  );
}
