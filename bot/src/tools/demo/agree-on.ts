import type { CriterionTerms } from '@causeway/shared/domain/criterion/criterion.js';
import type { CriterionId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { registerCriterion } from '../../usecases/criterion/register-criterion.js';
import type { DemoScene } from './demo-scene.js';

type Agreed = Pick<
  CriterionTerms,
  'measure' | 'filter' | 'direction' | 'threshold' | 'kind' | 'minimumTrials'
> & { readonly lookFrom?: Instant };

/** What must be shown, said beforehand; the expert measures it. */
export async function agreeOn(
  scene: DemoScene,
  { lookFrom, ...terms }: Agreed,
): Promise<CriterionId> {
  const criterionId = scene.newId<'criterion'>();
  await scene.done(scene.program.plan.owner, registerCriterion, {
    ...scene.of,
    ...terms,
    criterionId,
    version: 0,
    alpha: 0.05,
    lookFrom: lookFrom ?? null,
    isIndependent: true,
    measurer: { personId: scene.id('expert-1'), relation: 'expert-reviewer' },
  });
  return criterionId;
}
