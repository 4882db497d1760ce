import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayWithdrawEvidence } from '@causeway/shared/domain/access/permissions.js';
import { decideWithdrawEvidence } from '@causeway/shared/domain/evidence/decide-evidence.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { EvidenceId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { changeEvidence } from './change-evidence.js';
import { loadEvidence } from './load-evidence.js';

export function withdrawEvidence(
  ports: Ports,
  actor: Actor,
  command: {
    readonly evidenceId: EvidenceId;
    readonly version: number;
    readonly reason: string;
  },
): Promise<Outcome<EvidenceView>> {
  return changeEvidence(ports, actor, async (stores, now) => {
    const before = await loadEvidence(stores, actor, command.evidenceId);
    if (!before) return reject('absent');
    if (!mayWithdrawEvidence(actor, before)) return reject('forbidden');
    const { version, reason } = command;
    const move = { by: actor.personId, now, version, reason };
    return { before, decision: decideWithdrawEvidence(before, move) };
  });
}
