import type { StageView } from '@causeway/shared/api/stages.js';

export type Progress = 'done' | 'here' | 'ahead' | 'ended' | 'taken-back';

/** The phases a program goes through; behind them it is over. */
export const wayPhases = [
  'demonstration',
  'stress-testing',
  'infrastructure-build',
  'staged-rollout',
] as const;
type WayPhase = (typeof wayPhases)[number];

type Standing = Pick<StageView, 'phase' | 'ring' | 'steps' | 'furthestRing'>;

/** In which phase a program ended: the one its last step led into. */
function endedIn({ steps }: Standing): number {
  const last = steps.at(-1)?.transition ?? '';
  if (last.startsWith('ring:')) return wayPhases.length - 1;
  return Math.max(
    0,
    wayPhases.findIndex((phase) => last === `phase:${phase}`),
  );
}

export function phaseProgress(phase: WayPhase, standing: Standing): Progress {
  if (standing.phase === 'completed') return 'done';
  const at = wayPhases.indexOf(phase);
  const isEnded = standing.phase === 'ended';
  const here = wayPhases.findIndex((one) => one === standing.phase);
  const reached = isEnded ? endedIn(standing) : here;
  if (at === reached) return isEnded ? 'ended' : 'here';
  return at < reached ? 'done' : 'ahead';
}

export function ringProgress(number: number, standing: Standing): Progress {
  const { phase, ring, furthestRing } = standing;
  if (phase === 'completed') return 'done';
  if (phase === 'ended') return number <= furthestRing ? 'ended' : 'ahead';
  if (number === ring) return 'here';
  if (ring !== null && number < ring) return 'done';
  return number <= furthestRing ? 'taken-back' : 'ahead';
}
