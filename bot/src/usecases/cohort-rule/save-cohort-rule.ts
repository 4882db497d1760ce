import type { CohortRuleView } from '@causeway/shared/api/cohort.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayPlanCohort } from '@causeway/shared/domain/access/permissions.js';
import type { CohortRule } from '@causeway/shared/domain/cohort-rule/cohort-rule.js';
import { decideSaveCohortRule } from '@causeway/shared/domain/cohort-rule/decide-cohort-rule.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { CohortRuleId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';
import { viewCohortRules } from './view-cohort-rules.js';

type Content = Omit<CohortRule, 'id' | 'madeBy' | 'madeAt'>;

export async function saveCohortRule(
  ports: Ports,
  actor: Actor,
  command: Content & { readonly ruleId: CohortRuleId },
): Promise<Outcome<CohortRuleView>> {
  const { ruleId, ...content } = command;
  const { programId } = content;
  if (!mayPlanCohort(actor, programId)) return reject('forbidden');
  const made: CohortRule = {
    ...content,
    id: ruleId,
    madeBy: actor.personId,
    madeAt: ports.now(),
  };
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const before = await stores.cohortRules.get(ruleId);
    if (before && before.programId !== programId) return reject('absent');
    const ofProgram = await stores.cohortRules.list(programId);
    const decision = decideSaveCohortRule(made, before, ofProgram);
    if (decision.kind === 'rejected') return decision;
    for (const { type, rule } of decision.events) {
      stores.cohortRules.insert(rule);
      const { name, indicator, comparison, threshold, source, legalBasis, text } = rule;
      appendEntry(ports, stores, actor, {
        type,
        subject: 'evidence',
        subjectId: rule.id,
        programId,
        body: { name, indicator, comparison, threshold, source, legalBasis },
        personal: { text },
      });
    }
    return before ?? made;
  });
  if ('kind' in result) return result;
  const [view] = await viewCohortRules(ports.read(actor.tenantId), [result], ports.now());
  return view ? done(view) : reject('absent');
}
