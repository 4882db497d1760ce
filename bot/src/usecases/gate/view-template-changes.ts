import type { TemplateChangeView } from '@causeway/shared/api/gates.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import {
  mayProposeTemplate,
  mayRecordEvidence,
} from '@causeway/shared/domain/access/permissions.js';
import type { TemplateChange } from '@causeway/shared/domain/gate/template-change.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';

function viewOne(change: TemplateChange, names: Names, viewer: Actor): TemplateChangeView {
  const { ending, programId, proposedBy, state, ...rest } = change;
  const isOpen = state === 'proposed';
  const isTheirs = proposedBy === viewer.personId;
  return {
    ...rest,
    state,
    proposedBy: names.of(proposedBy),
    endedBy: names.orNull(ending?.by),
    agreedAs: ending?.as ?? null,
    endedAt: ending?.at ?? null,
    mayAgree: isOpen && !isTheirs && mayRecordEvidence(viewer, programId),
    mayWithdraw: isOpen && (isTheirs || mayProposeTemplate(viewer, programId)),
  };
}

export async function viewTemplateChanges(
  stores: Stores,
  changes: readonly TemplateChange[],
  viewer: Actor,
  now: Instant,
): Promise<TemplateChangeView[]> {
  const people = changes.flatMap(({ proposedBy, ending }) => [proposedBy, ending?.by]);
  const names = await namePeople(stores, people, now);
  return changes.map((change) => viewOne(change, names, viewer));
}
