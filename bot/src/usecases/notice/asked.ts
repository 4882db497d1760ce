import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { CardKind } from '@causeway/shared/domain/notice/notice.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

/** Of which card, and for whom, something is drawn. */
export interface Asked<Kind extends CardKind = CardKind> {
  readonly kind: Kind;
  readonly subjectId: string;
  readonly personId: PersonId;
}

/** With what they hold at this moment. */
export async function actorOf(stores: Stores, personId: PersonId): Promise<Actor> {
  const grants = await stores.grants.listOf(personId);
  return { tenantId: stores.tenantId, personId, tenantRoles: ['employee'], grants };
}
