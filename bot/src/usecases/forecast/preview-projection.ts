import type { ProjectionPreview } from '@causeway/shared/api/forecasts.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { measureNamed } from '@causeway/shared/domain/measure/all-measures.js';
import { compareWithProjection } from '@causeway/shared/domain/projection/compare-with-projection.js';
import type { ProjectionCommand } from '@causeway/shared/domain/projection/decide-projection.js';
import { decideProjection } from '@causeway/shared/domain/projection/decide-projection.js';
import { knownPart } from '@causeway/shared/domain/projection/known-part.js';
import type { Projection } from '@causeway/shared/domain/projection/project.js';
import { restMustReach } from '@causeway/shared/domain/projection/rest-must-reach.js';
import type { RolloutMix } from '@causeway/shared/domain/projection/rollout-mix.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Published } from '../criterion/load-published.js';
import { loadPublished } from '../criterion/load-published.js';
import type { Ports } from '../ports.js';
import { hasUnknownUseCase } from './has-unknown-use-case.js';
import { publishedPilot } from './published-pilot.js';
import { viewProjection } from './view-forecast.js';

interface PreviewProjection {
  readonly programId: ProgramId;
  readonly measure: string;
  readonly mix: RolloutMix;
  readonly level: number;
  readonly target: number | null;
}

function restOf(
  { mix, cells, target }: ProjectionCommand & Pick<PreviewProjection, 'target'>,
  projection: Projection,
): ProjectionPreview['rest'] {
  const part = target === null ? null : knownPart(mix, cells, projection);
  if (target === null || part === null) return null;
  const rest = restMustReach(part, target);
  return rest.kind === 'known' ? rest.value : null;
}

/** Where weekly use has settled, beside where it was projected. */
function plateauOf(published: Published, projection: Projection): ProjectionPreview['plateau'] {
  const plateau = published.valueOf('plateau', { by: 'all' });
  if (plateau?.form !== 'signal' || !plateau.isOn) return null;
  const share = plateau.facts['laterShare'];
  if (share === undefined) return null;
  const settled = { estimate: share, low: share, high: share };
  return { share, ...compareWithProjection(settled, projection) };
}

/** From what was last published, so that no choice of weights asks for more than that. */
export async function previewProjection(
  ports: Ports,
  actor: Actor,
  query: PreviewProjection,
): Promise<Outcome<ProjectionPreview>> {
  const { programId, measure, mix } = query;
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  if (await hasUnknownUseCase(stores, programId, mix)) return reject('unknown-use-case');
  const published = await loadPublished(stores, programId);
  const command = { ...query, ...publishedPilot(published, measure, mix) };
  const projected = decideProjection(command, measureNamed(measure));
  if (projected.kind === 'rejected') return projected;
  if (!published) return reject('nothing-to-project-from');
  return done({
    projection: viewProjection(projected.value),
    publishedAt: published.publishedAt,
    rest: restOf(command, projected.value),
    plateau: plateauOf(published, projected.value),
  });
}
