import type { Evidence, EvidenceEvent } from '@causeway/shared/domain/evidence/evidence.js';
import { warnAt } from '@causeway/shared/domain/evidence/warn-at.js';
import { evolveEvidence } from '@causeway/shared/domain/evidence/evolve-evidence.js';
import type { BasisChangeKind } from '@causeway/shared/domain/snapshot/basis-change.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { Cause } from '../approval/commit-approval.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { voidOpenApprovals } from '../approval/void-open-approvals.js';
import type { Ports } from '../ports.js';

function told({ finding, expiresAt }: Pick<Evidence, 'finding' | 'expiresAt'>) {
  const { title, text, link, figures, measurer } = finding;
  return {
    body: { figures, relation: measurer.relation, expiresAt },
    personal: { title, text, link: link ?? '', measuredBy: measurer.personId },
  };
}

function recorded(event: EvidenceEvent) {
  switch (event.type) {
    case 'evidence-recorded': {
      const { body, personal } = told(event.evidence);
      const { type, owner } = event.evidence;
      return { body: { type, ...body }, personal: { ...personal, owner } };
    }
    case 'evidence-renewed':
      return told(event);
    case 'evidence-withdrawn':
      return { body: {}, personal: { reason: event.withdrawal.reason } };
    case 'evidence-expired':
      return { body: {}, personal: {} };
    default:
      return assertNever(event);
  }
}

const basisChanges: Readonly<Record<EvidenceEvent['type'], BasisChangeKind | null>> = {
  'evidence-recorded': null,
  'evidence-renewed': 'evidence-changed',
  'evidence-withdrawn': 'evidence-withdrawn',
  'evidence-expired': 'evidence-expired',
};

/** Once ahead of its end, and once when it has come. */
export function setExpiryTimer(stores: Stores, evidence: Evidence, now: Instant): void {
  const { id, withdrawal, expiredAt, expiresAt } = evidence;
  const dueAt = now < warnAt(evidence) ? warnAt(evidence) : expiresAt;
  if (withdrawal || expiredAt !== null) stores.timers.cancel('evidence-expiry', id);
  else stores.timers.set({ kind: 'evidence-expiry', subjectId: id, dueAt });
}

/** What was decided about evidence is kept, and whatever rests on what it was is void. */
export async function commitEvidence(
  ports: Ports,
  stores: Stores,
  before: Evidence | undefined,
  events: readonly EvidenceEvent[],
  cause: Cause,
): Promise<Evidence> {
  const evolved = events.reduce<Evidence | undefined>(evolveEvidence, before);
  if (!evolved) throw new Error('Evidence needs at least one event');
  const after = { ...evolved, version: before ? before.version + 1 : 1 };
  const { id, programId } = after;
  if (before) stores.evidence.save(before, after);
  else stores.evidence.insert(after);
  setExpiryTimer(stores, after, cause.now);
  stores.ledger.append(
    events.map((event) => ({
      id: ports.newId(),
      at: cause.now,
      actorId: cause.actorId,
      type: event.type,
      subject: 'evidence' as const,
      subjectId: id,
      programId,
      ...recorded(event),
    })),
  );
  const kinds = events.map(({ type }) => basisChanges[type]).filter((kind) => kind !== null);
  const changes = kinds.map((kind) => ({ kind, key: id, name: after.finding.title }));
  await voidOpenApprovals(ports, stores, { programId, changes }, cause);
  await recheckSoon(stores, programId, cause.now);
  return after;
}
