import type { Stage } from './stage.js';
import type { Standing } from './transition.js';

const inRing = /^ring:(\d+)$/;

function ledInto(transition: string): Standing | undefined {
  const ring = inRing.exec(transition)?.[1];
  if (ring !== undefined) return { phase: 'staged-rollout', ring: Number(ring) };
  if (transition === 'phase:stress-testing') return { phase: 'stress-testing', ring: null };
  const isBuild = transition === 'phase:infrastructure-build';
  return isBuild ? { phase: 'infrastructure-build', ring: null } : undefined;
}

/**
 * Where an ended program stood. Of an end that does not say, the last answer or the last step does,
 * whichever came later: a program that never took a step was answered where it began.
 */
export function endedFrom(stage: Pick<Stage, 'end' | 'answers' | 'steps'>): Standing | null {
  if (!stage.end) return null;
  if (stage.end.from) return stage.end.from;
  const step = stage.steps.at(-1);
  const answer = stage.answers.at(-1);
  const stepped = step && ledInto(step.transition);
  if (answer && (!step || answer.at > step.at)) return { phase: answer.phase, ring: answer.ring };
  return stepped ?? { phase: 'demonstration', ring: null };
}
