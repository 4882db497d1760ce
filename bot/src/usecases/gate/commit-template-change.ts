import type { SavedTemplate } from '@causeway/shared/domain/gate/gate-template.js';
import { evolveTemplateChange } from '@causeway/shared/domain/gate/evolve-template-change.js';
import type {
  TemplateChange,
  TemplateChangeEvent,
} from '@causeway/shared/domain/gate/template-change.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { Stores } from '../../store/stores.js';
import type { Cause } from '../approval/commit-approval.js';
import { voidOpenApprovals } from '../approval/void-open-approvals.js';
import type { Ports } from '../ports.js';

function recorded(event: TemplateChangeEvent) {
  switch (event.type) {
    case 'template-change-proposed': {
      const { template, drawnFrom, lines, reason, proposedAs } = event.change;
      return { body: { template, drawnFrom, lines, as: proposedAs }, personal: { reason } };
    }
    case 'template-change-agreed':
      return { body: { as: event.as }, personal: {} };
    case 'template-change-withdrawn':
      return { body: {}, personal: {} };
    default:
      return assertNever(event);
  }
}

function agreedOn({ template, programId, drawnFrom, lines, proposedBy, ending }: TemplateChange) {
  if (!ending) throw new Error('What was agreed on has an end');
  const saved: SavedTemplate = {
    name: template,
    version: drawnFrom + 1,
    programId,
    lines,
    proposedBy,
    agreedBy: ending.by,
    agreedAt: ending.at,
  };
  return saved;
}

/** What was decided about a proposal is kept; agreed on, the gate asks it, and what was asked before is void. */
export async function commitTemplateChange(
  ports: Ports,
  stores: Stores,
  before: TemplateChange | undefined,
  events: readonly TemplateChangeEvent[],
  cause: Cause,
): Promise<TemplateChange> {
  const evolved = events.reduce<TemplateChange | undefined>(evolveTemplateChange, before);
  if (!evolved) throw new Error('A proposal needs at least one event');
  const after = { ...evolved, version: before ? before.version + 1 : 1 };
  const { id, programId, template } = after;
  if (before) stores.gateTemplates.saveChange(before, after);
  else stores.gateTemplates.insertChange(after);
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
  if (after.state !== 'agreed') return after;
  stores.gateTemplates.insert(agreedOn(after));
  const changes = [{ kind: 'template-changed' as const, key: template, name: template }];
  await voidOpenApprovals(ports, stores, { programId, changes }, cause);
  return after;
}
