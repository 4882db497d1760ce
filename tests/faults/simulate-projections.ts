import type { PilotCell } from '@causeway/shared/domain/projection/pilot-cell.js';
import type { Projection } from '@causeway/shared/domain/projection/project.js';
import { project } from '@causeway/shared/domain/projection/project.js';
import type { SeededRandom } from '../harness/seeded-random';

/** A cell of a pilot that is not the rollout: trials where the enthusiasts were, weight where they were not. */
export interface PlannedCell {
  readonly name: string;
  readonly weight: number;
  readonly trials: number;
}

interface Coverage {
  readonly honest: number;
  readonly naive: number;
}

const confidence = 0.9;
const draws = 1_200;

/** Pilots of one plan have few different counts, and the same counts the same projection. */
function rememberedProjection(): (cells: readonly PilotCell[]) => Projection {
  const known = new Map<string, Projection>();
  return (cells) => {
    const key = cells.map(({ successes }) => successes).join(' ');
    const before = known.get(key);
    if (before) return before;
    const pilot = {
      successes: cells.reduce((sum, { successes }) => sum + successes, 0),
      trials: cells.reduce((sum, { trials }) => sum + trials, 0),
    };
    const answer = project({ cells, pilot, confidence, draws });
    if (answer.kind === 'unknown') throw new Error(answer.reason);
    known.set(key, answer.value);
    return answer.value;
  };
}

function drawSuccesses(trials: number, rate: number, random: SeededRandom): number {
  let successes = 0;
  for (let trial = 0; trial < trials; trial += 1) if (random.next() < rate) successes += 1;
  return successes;
}

/** How often the truth about the rollout lies in the projection of a pilot, over pilots of all kinds. */
export function simulateProjections(
  plan: readonly PlannedCell[],
  pilots: number,
  random: SeededRandom,
): Coverage {
  const projectionOf = rememberedProjection();
  let honest = 0;
  let naive = 0;
  for (let pilot = 0; pilot < pilots; pilot += 1) {
    const cells = plan.map((cell) => {
      const rate = random.next();
      return { ...cell, rate, successes: drawSuccesses(cell.trials, rate, random) };
    });
    const truth = cells.reduce((sum, { weight, rate }) => sum + weight * rate, 0);
    const projection = projectionOf(
      cells.map(({ name, weight, trials, successes }) => ({ name, weight, trials, successes })),
    );
    const holds = ({ low, high }: { low: number; high: number }) => low <= truth && truth <= high;
    if (holds(projection.interval)) honest += 1;
    if (holds(projection.naive)) naive += 1;
  }
  return { honest: honest / pilots, naive: naive / pilots };
}
