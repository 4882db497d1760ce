import type { DeliveryState } from '@causeway/shared/domain/notice/notice.js';
import type { NoticeId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';

/** What became of the message that a notice also was. The inbox stands either way. */
export async function recordDelivery(
  ports: Ports,
  tenantId: TenantId,
  delivery: {
    readonly noticeId: NoticeId;
    readonly state: DeliveryState;
    readonly reason: string | null;
  },
): Promise<void> {
  await ports.commands.run(tenantId, async (stores) => {
    stores.notices.setDelivery(delivery.noticeId, delivery.state, delivery.reason);
  });
}
