import type { StageView } from '@causeway/shared/api/stages.js';

export type Progress = 'done' | 'here' | 'ahead' | 'ended' | 'closed' | 'taken-back';

/** The phases a program goes through; behind them it is over. */
export const wayPhases = [
  'demonstration',
  'stress-testing',
  'infrastructure-build',
  'staged-rollout',
] as const;
type WayPhase = (typeof wayPhases)[number];

type Standing = Pick<StageView, 'phase' | 'ring' | 'furthestRing' | 'end'>;

export function phaseProgress(phase: WayPhase, { phase: standsIn, end }: Standing): Progress {
  if (standsIn === 'completed') return 'done';
  const at = wayPhases.indexOf(phase);
  const reached = wayPhases.findIndex((one) => one === (end?.phase ?? standsIn));
  if (at === reached) return end ? 'ended' : 'here';
  return at < reached ? 'done' : 'ahead';
}

export function ringProgress(number: number, standing: Standing): Progress {
  const { phase, furthestRing, end } = standing;
  if (phase === 'completed') return 'done';
  const ring = end ? end.ring : standing.ring;
  if (number === ring) return end ? 'ended' : 'here';
  if (ring !== null && number < ring) return end ? 'closed' : 'done';
  return number <= furthestRing ? 'taken-back' : 'ahead';
}
