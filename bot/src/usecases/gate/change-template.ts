import type { TemplateChangeView } from '@causeway/shared/api/gates.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import type {
  TemplateChange,
  TemplateChangeEvent,
  TemplateChangeRejection,
} from '@causeway/shared/domain/gate/template-change.js';
import type { Decision, Rejected } from '@causeway/shared/lib/decision.js';
import type { PersonId, ProgramId, TemplateChangeId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { commitTemplateChange } from './commit-template-change.js';
import { viewTemplateChanges } from './view-template-changes.js';

interface Decided {
  readonly before: TemplateChange | undefined;
  readonly decision: Decision<TemplateChangeEvent, TemplateChangeRejection>;
}

/** What somebody holds in a program at this moment. */
export async function rolesIn(stores: Stores, personId: PersonId, programId: ProgramId) {
  const grants = await stores.grants.listOf(personId);
  return grants.filter((grant) => grant.programId === programId).map(({ role }) => role);
}

/** A proposal that this person may know of. */
export async function loadTemplateChange(stores: Stores, actor: Actor, id: TemplateChangeId) {
  const change = await stores.gateTemplates.getChange(id);
  return change && maySeeEvidence(actor, change.programId) ? change : undefined;
}

/** Every change to a proposal goes this way; what differs is what is loaded and decided. */
export async function changeTemplate(
  ports: Ports,
  actor: Actor,
  decide: (stores: Stores, now: Instant) => Promise<Decided | Rejected<string>>,
): Promise<Outcome<TemplateChangeView>> {
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const decided = await decide(stores, now);
    if ('kind' in decided) return decided;
    const { before, decision } = decided;
    if (decision.kind === 'rejected') return decision;
    const cause = { actorId: actor.personId, now };
    return commitTemplateChange(ports, stores, before, decision.events, cause);
  });
  if ('kind' in result) return result;
  const [view] = await viewTemplateChanges(ports.read(actor.tenantId), [result], actor, now);
  if (!view) throw new Error('One proposal has one view');
  return done(view);
}
