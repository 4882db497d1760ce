import type { SavedTemplate, TemplateName } from '@causeway/shared/domain/gate/gate-template.js';
import type { TemplateChange } from '@causeway/shared/domain/gate/template-change.js';
import type { ProgramId, TemplateChangeId } from '@causeway/shared/lib/ids.js';
import type { GateTemplateChangeTable } from '../db/gate-schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

export interface GateTemplateStore {
  /** The newest version that was agreed on; undefined while the ready-made one holds. */
  get(programId: ProgramId, name: TemplateName): Promise<SavedTemplate | undefined>;
  /** Every version of every template, in the order they were agreed on in. */
  list(programId: ProgramId): Promise<readonly SavedTemplate[]>;
  /** A version is agreed on once. */
  insert(template: SavedTemplate): void;
  getChange(id: TemplateChangeId): Promise<TemplateChange | undefined>;
  /** Newest first, whatever became of them. */
  listChanges(programId: ProgramId): Promise<readonly TemplateChange[]>;
  /** Of all programs, those that wait for somebody to agree; the oldest first. */
  listProposed(): Promise<readonly TemplateChange[]>;
  insertChange(change: TemplateChange): void;
  saveChange(before: TemplateChange, after: TemplateChange): void;
}

type Of = { tenantId: string };

const getTemplate = statement<Of & { programId: string; template: string; one: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom('gate_template')
      .select('template_json')
      .where('tenant_id', '=', arg('tenantId'))
      .where('program_id', '=', arg('programId'))
      .where('template', '=', arg('template'))
      .orderBy('version', 'desc')
      .modifyEnd(dialect.limit(arg('one')))
      .compile(),
);

const listTemplates = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('gate_template')
    .select('template_json')
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('template')
    .orderBy('version')
    .compile(),
);

const columns = ['version', 'change_json'] as const;

const getChange = statement<Of & { changeId: string }>()((db, arg) =>
  db
    .selectFrom('gate_template_change')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('change_id', '=', arg('changeId'))
    .compile(),
);

const listChanges = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('gate_template_change')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('proposed_at', 'desc')
    .orderBy('change_id', 'desc')
    .compile(),
);

const listOpenChanges = statement<Of>()((db, arg) =>
  db
    .selectFrom('gate_template_change')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('open_at', 'is not', null)
    .orderBy('open_at')
    .orderBy('change_id')
    .compile(),
);

const updateChange = statement<
  Of & {
    changeId: string;
    version: number;
    nextVersion: number;
    state: string;
    openAt: number | null;
    change: string;
  }
>()((db, arg) =>
  db
    .updateTable('gate_template_change')
    .set({
      version: arg('nextVersion'),
      state: arg('state'),
      open_at: arg('openAt'),
      change_json: arg('change'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('change_id', '=', arg('changeId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toChange(row: Pick<GateTemplateChangeTable, 'version' | 'change_json'>): TemplateChange {
  return { ...fromJson<TemplateChange>(row.change_json), version: row.version };
}

function openSince({ state, proposedAt }: TemplateChange): number | null {
  return state === 'proposed' ? proposedAt : null;
}

export function createGateTemplateStore(session: Session): GateTemplateStore {
  return {
    async get(programId, template) {
      const row = await session.one(getTemplate, { programId, template, one: 1 });
      return row && fromJson<SavedTemplate>(row.template_json);
    },
    async list(programId) {
      const rows = await session.all(listTemplates, { programId });
      return rows.map((row) => fromJson<SavedTemplate>(row.template_json));
    },
    insert(template) {
      session.insert('gate_template', {
        tenant_id: session.tenantId,
        program_id: template.programId,
        template: template.name,
        version: template.version,
        template_json: JSON.stringify(template),
        agreed_at: template.agreedAt,
      });
    },
    async getChange(id) {
      const row = await session.one(getChange, { changeId: id });
      return row && toChange(row);
    },
    listChanges: async (programId) => (await session.all(listChanges, { programId })).map(toChange),
    listProposed: async () => (await session.all(listOpenChanges, {})).map(toChange),
    insertChange(change) {
      session.insert('gate_template_change', {
        tenant_id: session.tenantId,
        change_id: change.id,
        version: change.version,
        program_id: change.programId,
        state: change.state,
        proposed_at: change.proposedAt,
        open_at: openSince(change),
        change_json: JSON.stringify(change),
      });
    },
    saveChange(before, after) {
      session.changeOne(updateChange, {
        changeId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        state: after.state,
        openAt: openSince(after),
        change: JSON.stringify(after),
      });
    },
  };
}
