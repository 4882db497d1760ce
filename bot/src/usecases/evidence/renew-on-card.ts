import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import type { Evidence } from '@causeway/shared/domain/evidence/evidence.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { EvidenceId } from '@causeway/shared/lib/ids.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { loadEvidence } from './load-evidence.js';
import { renewEvidence } from './renew-evidence.js';

/** For as long again as it was said to hold the last time. */
function daysOf({ recordedAt, expiresAt }: Evidence): number {
  const days = Math.round((expiresAt - recordedAt) / dayMs);
  return Math.min(Math.max(days, 1), defaults.evidenceHoldsDays.value);
}

/** Shown once more by the same person, in new words: what a card has room for. */
export async function renewOnCard(
  ports: Ports,
  actor: Actor,
  command: { readonly evidenceId: EvidenceId; readonly version: number; readonly text: string },
): Promise<Outcome<EvidenceView>> {
  const { evidenceId, version, text } = command;
  const before = await loadEvidence(ports.read(actor.tenantId), actor, evidenceId);
  if (!before) return reject('absent');
  const { title, link, figures, measurer } = before.finding;
  const told = { title, text, link, figures, measurer, holdsForDays: daysOf(before) };
  return renewEvidence(ports, actor, { evidenceId, version, ...told });
}
