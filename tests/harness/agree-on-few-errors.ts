import { registerCriterion } from '@causeway/bot/usecases/criterion/register-criterion.js';
import type { CriterionId } from '@causeway/shared/lib/ids.js';
import { newTestId } from '../builders/ids.js';
import { expectDone } from './expect-done.js';
import type { SmallCompany } from './small-company.js';

/** The program manager registers that at most one output in ten may be wrong. */
export async function agreeOnFewErrors(company: SmallCompany): Promise<CriterionId> {
  const { house, actors, ids, programId } = company;
  const criterionId = newTestId<'criterion'>();
  const command = {
    programId,
    criterionId,
    version: 0,
    measure: 'audited-error-rate-unreviewed',
    filter: { by: 'all' },
    direction: 'below',
    threshold: 0.1,
    alpha: 0.05,
    kind: 'anytime',
    minimumTrials: 20,
    lookFrom: null,
    measurer: { personId: ids.olu, relation: 'expert-reviewer' },
    isIndependent: false,
  } as const;
  expectDone(await registerCriterion(house.ports, actors.pavel, command));
  return criterionId;
}
