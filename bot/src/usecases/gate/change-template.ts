import type { TemplateChangeView } from '@causeway/shared/api/gates.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import type {
  TemplateChange,
  TemplateChangeEvent,
} from '@causeway/shared/domain/gate/template-change.js';
import type { PersonId, ProgramId, TemplateChangeId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Decide } from '../change-one.js';
import { changeOne } from '../change-one.js';
import type { Ports } from '../ports.js';
import { commitTemplateChange } from './commit-template-change.js';
import { viewTemplateChanges } from './view-template-changes.js';

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
export function changeTemplate(
  ports: Ports,
  actor: Actor,
  decide: Decide<TemplateChange, TemplateChangeEvent>,
): Promise<Outcome<TemplateChangeView>> {
  const road = { commit: commitTemplateChange, view: viewTemplateChanges };
  return changeOne(ports, actor, road, decide);
}
