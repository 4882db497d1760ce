import { listMyWaiting } from '@causeway/shared/api/waiting.js';
import { call } from '../../../lib/api.js';

export function loadMyWaiting() {
  return call(listMyWaiting, {});
}
