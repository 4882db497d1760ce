import type { Rejected } from '../../lib/decision.js';
import { reject } from '../../lib/decision.js';
import type { Outcome } from '../../lib/outcome.js';
import { done } from '../../lib/outcome.js';
import type { Measure } from '../measure/measure.js';
import type { Projection, ProjectionInput } from './project.js';
import { project } from './project.js';
import type { RolloutMix } from './rollout-mix.js';
import { hasOverlap } from './rollout-mix.js';

export type ProjectionRejection =
  | 'unknown-measure'
  | 'measure-is-not-a-share'
  | 'filter-not-offered'
  | 'cells-overlap'
  | 'shares-not-whole'
  | 'nothing-to-project-from'
  | 'level-out-of-range';

export interface ProjectionCommand extends Pick<ProjectionInput, 'cells' | 'pilot'> {
  readonly measure: string;
  readonly mix: RolloutMix;
  /** How often the truth should lie in the interval. */
  readonly level: number;
}

const levelBounds = { min: 0.5, max: 0.99 };

function refuse(
  { measure, mix, level }: ProjectionCommand,
  offered: Pick<Measure, 'form' | 'filters'> | undefined,
): Rejected<ProjectionRejection> | undefined {
  if (!offered) return reject('unknown-measure', { measure });
  if (offered.form !== 'share') return reject('measure-is-not-a-share', { measure });
  if (!offered.filters.includes(mix.by)) return reject('filter-not-offered', { by: mix.by });
  if (hasOverlap(mix)) return reject('cells-overlap');
  const isLevel = level >= levelBounds.min && level <= levelBounds.max;
  return isLevel ? undefined : reject('level-out-of-range', levelBounds);
}

/** A projection, or why there is none. */
export function decideProjection(
  command: ProjectionCommand,
  offered: Pick<Measure, 'form' | 'filters'> | undefined,
): Outcome<Projection, ProjectionRejection> {
  const refused = refuse(command, offered);
  if (refused) return refused;
  const { cells, pilot, level } = command;
  const projection = project({ cells, pilot, confidence: level });
  if (projection.kind === 'known') return done(projection.value);
  const isPartial = projection.reason === 'out-of-range';
  return reject(isPartial ? 'shares-not-whole' : 'nothing-to-project-from');
}
