import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRecordEvidence } from '@causeway/shared/domain/access/permissions.js';
import { decideRecordEvidence } from '@causeway/shared/domain/evidence/decide-evidence.js';
import type { EvidenceType } from '@causeway/shared/domain/evidence/evidence.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { EvidenceId, PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { changeEvidence } from './change-evidence.js';
import type { ToldFinding } from './finding-from.js';
import { isHere, tellingFrom } from './finding-from.js';

export function recordEvidence(
  ports: Ports,
  actor: Actor,
  command: ToldFinding & {
    readonly programId: ProgramId;
    readonly evidenceId: EvidenceId;
    readonly type: EvidenceType;
    readonly ownerId: PersonId;
  },
): Promise<Outcome<EvidenceView>> {
  const { programId, evidenceId, type, ownerId: owner } = command;
  return changeEvidence(ports, actor, async (stores, now) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    if (!mayRecordEvidence(actor, programId)) return reject('forbidden');
    if (await stores.evidence.get(evidenceId)) return reject('stale');
    if (!(await isHere(stores, owner))) return reject('unknown-person');
    const telling = await tellingFrom(stores, programId, command, { by: actor.personId, now });
    if ('kind' in telling) return telling;
    const item = { id: evidenceId, programId, type, owner };
    return { before: undefined, decision: decideRecordEvidence(item, telling) };
  });
}
