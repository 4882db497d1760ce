import { limit } from './goal.mjs';
import { runJob } from './processes.mjs';

/** P16, as far as gates are concerned. */
export async function measureGate(observations) {
  const { gateMs, scanMs, observations: n, measures } = await runJob('gate', { observations });
  const size = n.toLocaleString('en');
  return [
    {
      ...limit('P16', `${measures} gating measures over ${size} observations`, gateMs, 1_000, 'ms'),
      against: `summing up one column of the rollup ${scanMs.toFixed(0)} ms`,
      ratio: (gateMs / scanMs).toFixed(1),
    },
  ];
}
