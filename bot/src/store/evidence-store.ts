import type { Evidence } from '@causeway/shared/domain/evidence/evidence.js';
import type { EvidenceId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { EvidenceTable } from '../db/approval-schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

export interface EvidenceStore {
  get(id: EvidenceId): Promise<Evidence | undefined>;
  /** In the order it was recorded, whatever became of it. */
  list(programId: ProgramId): Promise<readonly Evidence[]>;
  /** Of all programs, not withdrawn, and over in this time; the first to expire first. */
  listExpiring(from: Instant, until: Instant): Promise<readonly Evidence[]>;
  insert(evidence: Evidence): void;
  save(before: Evidence, after: Evidence): void;
}

type Of = { tenantId: string };

const columns = ['version', 'evidence_json'] as const;

const getEvidence = statement<Of & { evidenceId: string }>()((db, arg) =>
  db
    .selectFrom('evidence')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('evidence_id', '=', arg('evidenceId'))
    .compile(),
);

const listEvidence = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('evidence')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('evidence_id')
    .compile(),
);

const listExpiringEvidence = statement<Of & { fromAt: number; untilAt: number }>()((db, arg) =>
  db
    .selectFrom('evidence')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('expires_at', 'is not', null)
    .where('expires_at', '>=', arg('fromAt'))
    .where('expires_at', '<=', arg('untilAt'))
    .orderBy('expires_at')
    .orderBy('evidence_id')
    .compile(),
);

const updateEvidence = statement<
  Of & {
    evidenceId: string;
    version: number;
    nextVersion: number;
    expiresAt: number | null;
    evidence: string;
  }
>()((db, arg) =>
  db
    .updateTable('evidence')
    .set({
      version: arg('nextVersion'),
      expires_at: arg('expiresAt'),
      evidence_json: arg('evidence'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('evidence_id', '=', arg('evidenceId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toEvidence(row: Pick<EvidenceTable, 'version' | 'evidence_json'>): Evidence {
  return { ...fromJson<Evidence>(row.evidence_json), version: row.version };
}

function openExpiry({ withdrawal, expiresAt }: Evidence): number | null {
  return withdrawal ? null : expiresAt;
}

export function createEvidenceStore(session: Session): EvidenceStore {
  return {
    async get(id) {
      const row = await session.one(getEvidence, { evidenceId: id });
      return row && toEvidence(row);
    },
    list: async (programId) => (await session.all(listEvidence, { programId })).map(toEvidence),
    listExpiring: async (fromAt, untilAt) =>
      (await session.all(listExpiringEvidence, { fromAt, untilAt })).map(toEvidence),
    insert(evidence) {
      session.insert('evidence', {
        tenant_id: session.tenantId,
        evidence_id: evidence.id,
        version: evidence.version,
        program_id: evidence.programId,
        type: evidence.type,
        expires_at: openExpiry(evidence),
        evidence_json: JSON.stringify(evidence),
      });
    },
    save(before, after) {
      session.changeOne(updateEvidence, {
        evidenceId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        expiresAt: openExpiry(after),
        evidence: JSON.stringify(after),
      });
    },
  };
}
