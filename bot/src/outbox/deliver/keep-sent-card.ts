import { noticeSubject } from '@causeway/shared/domain/notice/notice.js';
import type { TenantId } from '@causeway/shared/lib/ids.js';
import type { AdaptiveCard } from '../../cards/adaptive-card.js';
import type { DrawNotice, NoticePorts } from './notice.js';

interface Sent {
  readonly place: { readonly conversationId: string; readonly serviceUrl: string };
  readonly activityId: string;
  readonly card: AdaptiveCard;
}

/** Keeps which message a card is, so that it can be redrawn; and redraws it if it has changed meanwhile. */
export async function keepSentCard(
  ports: Pick<NoticePorts, 'commands' | 'drawNotice' | 'newId' | 'now'>,
  tenantId: TenantId,
  about: Parameters<DrawNotice>[1],
  { place, activityId, card }: Sent,
): Promise<void> {
  const { kind, subjectId, personId } = about;
  const { conversationId, serviceUrl } = place;
  const id = ports.newId();
  await ports.commands.run(tenantId, async (stores) => {
    stores.sentCards.insert({
      id,
      subject: noticeSubject(kind),
      subjectId,
      kind,
      personId,
      conversationId,
      serviceUrl,
      activityId,
      state: 'live',
    });
  });
  const now = await ports.drawNotice(tenantId, about);
  if (!now || JSON.stringify(now) === JSON.stringify(card)) return;
  await ports.commands.run(tenantId, async (stores) => {
    stores.outbox.insert({
      id: ports.newId(),
      kind: 'card-update',
      lane: personId,
      coalesceKey: `card:${id}`,
      payload: { sentCardId: id },
      dueAt: ports.now(),
    });
  });
}
