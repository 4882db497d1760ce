import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRecordEvidence } from '@causeway/shared/domain/access/permissions.js';
import { decideRenewEvidence } from '@causeway/shared/domain/evidence/decide-evidence.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { EvidenceId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { changeEvidence } from './change-evidence.js';
import type { ToldFinding } from './finding-from.js';
import { tellingFrom } from './finding-from.js';
import { loadEvidence } from './load-evidence.js';

export function renewEvidence(
  ports: Ports,
  actor: Actor,
  command: ToldFinding & { readonly evidenceId: EvidenceId; readonly version: number },
): Promise<Outcome<EvidenceView>> {
  return changeEvidence(ports, actor, async (stores, now) => {
    const before = await loadEvidence(stores, actor, command.evidenceId);
    if (!before) return reject('absent');
    const { programId } = before;
    if (!mayRecordEvidence(actor, programId)) return reject('forbidden');
    const telling = await tellingFrom(stores, programId, command, { by: actor.personId, now });
    if ('kind' in telling) return telling;
    const { version } = command;
    return { before, decision: decideRenewEvidence(before, { ...telling, version }) };
  });
}
