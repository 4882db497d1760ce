import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { AdaptiveCard } from './adaptive-card.js';
import type { CardAction } from './card-actions.js';

/** Teams takes no more; it would have to ask for all of them at the same moment. */
export const mostViewers = 60;

/** A card that Teams asks for anew for each of these people, so that it shows everybody their own. */
export function refreshing(
  card: AdaptiveCard,
  title: string,
  data: CardAction,
  viewers: readonly PersonId[],
): AdaptiveCard {
  const action = { type: 'Action.Execute', title, verb: data.action, data } as const;
  // How Teams calls somebody of an organisation: by their directory id.
  const userIds = viewers.slice(0, mostViewers).map((id) => `8:orgid:${id}`);
  return { ...card, refresh: { action, userIds } };
}
