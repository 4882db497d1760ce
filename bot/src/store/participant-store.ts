import type {
  DeclineReason,
  InvitationOutcome,
  KeptParticipant,
  Provenance,
} from '@causeway/shared/domain/participant/participant.js';
import type { PersonKey, ProgramId } from '@causeway/shared/lib/ids.js';
import type { ParticipantTable } from '../db/evidence-schema.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';
import { statementForIds } from './statement-for-ids.js';

export interface ParticipantStore {
  get(programId: ProgramId, personKey: PersonKey): Promise<KeptParticipant | undefined>;
  list(programId: ProgramId, personKeys: readonly PersonKey[]): Promise<readonly KeptParticipant[]>;
  /** Counted as unknown, like all of their observations so far, until the fold moves them. */
  insertAll(participants: readonly KeptParticipant[]): void;
  save(before: KeptParticipant, after: KeptParticipant): void;
}

type Of = { tenantId: string };
type OfProgram = Of & { programId: string };

const getParticipant = statement<OfProgram & { personKey: string }>()((db, arg) =>
  db
    .selectFrom('participant')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('person_key', '=', arg('personKey'))
    .compile(),
);

const listParticipants = statementForIds<OfProgram>()((db, arg, ids) =>
  db
    .selectFrom('participant')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('person_key', 'in', ids)
    .compile(),
);

const updateParticipant = statement<
  OfProgram & {
    personKey: string;
    version: number;
    nextVersion: number;
    provenance: string;
    source: string;
    ring: number | null;
    accessAt: number | null;
    invitedAt: number | null;
    invitation: string;
    declineReason: string | null;
    leftAt: number | null;
    strata: number;
    isSelfLabelled: number;
  }
>()((db, arg) =>
  db
    .updateTable('participant')
    .set({
      version: arg('nextVersion'),
      provenance: arg('provenance'),
      source: arg('source'),
      ring: arg('ring'),
      access_at: arg('accessAt'),
      invited_at: arg('invitedAt'),
      invitation: arg('invitation'),
      decline_reason: arg('declineReason'),
      left_at: arg('leftAt'),
      strata: arg('strata'),
      is_self_labelled: arg('isSelfLabelled'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('person_key', '=', arg('personKey'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toParticipant(row: ParticipantTable): KeptParticipant {
  return {
    programId: row.program_id as ProgramId,
    personKey: row.person_key as PersonKey,
    version: row.version,
    provenance: row.provenance as Provenance,
    source: row.source,
    ring: row.ring,
    accessAt: row.access_at,
    invitedAt: row.invited_at,
    invitation: row.invitation as InvitationOutcome,
    declineReason: row.decline_reason as DeclineReason | null,
    leftAt: row.left_at,
    strata: row.strata,
    isSelfLabelled: row.is_self_labelled === 1,
  };
}

function toRow(tenantId: string, participant: KeptParticipant): ParticipantTable {
  return {
    tenant_id: tenantId,
    program_id: participant.programId,
    person_key: participant.personKey,
    version: participant.version,
    provenance: participant.provenance,
    source: participant.source,
    ring: participant.ring,
    access_at: participant.accessAt,
    invited_at: participant.invitedAt,
    invitation: participant.invitation,
    decline_reason: participant.declineReason,
    left_at: participant.leftAt,
    strata: participant.strata,
    is_self_labelled: participant.isSelfLabelled ? 1 : 0,
    counted_provenance: 'unknown',
    counted_strata: 0,
    settled_until_at: null,
  };
}

export function createParticipantStore(session: Session): ParticipantStore {
  return {
    async get(programId, personKey) {
      const row = await session.one(getParticipant, { programId, personKey });
      return row && toParticipant(row);
    },
    list: async (programId, personKeys) =>
      (await listParticipants(session, personKeys, { programId })).map(toParticipant),
    insertAll(participants) {
      const rows = participants.map((participant) => toRow(session.tenantId, participant));
      session.insertAll('participant', rows);
    },
    save(before, after) {
      const { programId, personKey, version } = before;
      const { provenance, source, ring, accessAt, invitedAt, invitation } = after;
      const { declineReason, leftAt, strata } = after;
      session.changeOne(updateParticipant, {
        programId,
        personKey,
        version,
        nextVersion: version + 1,
        provenance,
        source,
        ring,
        accessAt,
        invitedAt,
        invitation,
        declineReason,
        leftAt,
        strata,
        isSelfLabelled: after.isSelfLabelled ? 1 : 0,
      });
    },
  };
}
