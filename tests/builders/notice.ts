import type { Notice } from '@causeway/shared/domain/notice/notice.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

export function aNotice(notice: Partial<Notice> = {}): Notice {
  return {
    id: newTestId<'notice'>(),
    personId: newTestId<'person'>(),
    kind: 'flag-receipt',
    subjectId: newTestId<'flag'>(),
    createdAt: someMonday,
    delivery: 'waiting',
    deliveryReason: null,
    seenAt: null,
    ...notice,
  };
}
