import type { RuleKey, SavedApprovalRule } from '@causeway/shared/domain/approval/approval-rule.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

/** Every version stays. */
export interface ApprovalRuleStore {
  /** The newest; undefined while the ready-made one holds. */
  current(programId: ProgramId, transition: RuleKey): Promise<SavedApprovalRule | undefined>;
  insert(rule: SavedApprovalRule): void;
}

type Of = { tenantId: string };

const getNewest = statement<Of & { programId: string; transition: string; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom('approval_rule')
      .select('rule_json')
      .where('tenant_id', '=', arg('tenantId'))
      .where('program_id', '=', arg('programId'))
      .where('transition', '=', arg('transition'))
      .orderBy('version', 'desc')
      .modifyEnd(dialect.limit(arg('limit')))
      .compile(),
);

export function createApprovalRuleStore(session: Session): ApprovalRuleStore {
  return {
    async current(programId, transition) {
      const row = await session.one(getNewest, { programId, transition, limit: 1 });
      return row && fromJson<SavedApprovalRule>(row.rule_json);
    },
    insert(rule) {
      session.insert('approval_rule', {
        tenant_id: session.tenantId,
        program_id: rule.programId,
        transition: rule.transition,
        version: rule.version,
        rule_json: JSON.stringify(rule),
        saved_by_id: rule.savedBy,
        saved_at: rule.savedAt,
      });
    },
  };
}
