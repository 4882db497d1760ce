import type { CohortRule } from '@causeway/shared/domain/cohort-rule/cohort-rule.js';
import type { CohortRuleId, ProgramId } from '@causeway/shared/lib/ids.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

export interface CohortRuleStore {
  get(id: CohortRuleId): Promise<CohortRule | undefined>;
  /** Oldest first. */
  list(programId: ProgramId): Promise<readonly CohortRule[]>;
  insert(rule: CohortRule): void;
}

type Of = { tenantId: string };

const getRule = statement<Of & { ruleId: string }>()((db, arg) =>
  db
    .selectFrom('cohort_rule')
    .select('rule_json')
    .where('tenant_id', '=', arg('tenantId'))
    .where('rule_id', '=', arg('ruleId'))
    .compile(),
);

const listRules = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('cohort_rule')
    .select('rule_json')
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('rule_id')
    .compile(),
);

export function createCohortRuleStore(session: Session): CohortRuleStore {
  return {
    async get(id) {
      const row = await session.one(getRule, { ruleId: id });
      return row && fromJson<CohortRule>(row.rule_json);
    },
    async list(programId) {
      const rows = await session.all(listRules, { programId });
      return rows.map((row) => fromJson<CohortRule>(row.rule_json));
    },
    insert(rule) {
      session.insert('cohort_rule', {
        tenant_id: session.tenantId,
        rule_id: rule.id,
        program_id: rule.programId,
        rule_json: JSON.stringify(rule),
        made_by_id: rule.madeBy,
        made_at: rule.madeAt,
      });
    },
  };
}
