import { sheetKey } from '@causeway/shared/domain/snapshot/basis.js';
import type { BasisChangeKind } from '@causeway/shared/domain/snapshot/basis-change.js';
import { subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import type { Sheet, SheetEvent } from '@causeway/shared/domain/sheet/sheet.js';
import type { Stores } from '../../store/stores.js';
import type { Cause } from '../approval/commit-approval.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { voidOpenApprovals } from '../approval/void-open-approvals.js';
import type { Ports } from '../ports.js';

/** Drafts come and go; what held is another thing once it is replaced, withdrawn or over. */
function changeBy(before: Sheet, event: SheetEvent): BasisChangeKind | null {
  switch (event.type) {
    case 'sheet-in-force':
      return 'sheet-changed';
    case 'sheet-expired':
      return 'sheet-ended';
    case 'sheet-withdrawn': {
      const version = before.versions.find(({ number }) => number === event.number);
      return version?.state === 'signed' ? 'sheet-ended' : null;
    }
    default:
      return null;
  }
}

/** What was asked or granted on what a sheet said is void once it says something else, or nothing. */
export async function voidOnSheet(
  ports: Ports,
  stores: Stores,
  before: Sheet,
  events: readonly SheetEvent[],
  cause: Cause,
): Promise<void> {
  const { programId, kind: name } = before;
  const key = sheetKey(name, subjectKey(before.subject));
  const kinds = events.map((event) => changeBy(before, event)).filter((kind) => kind !== null);
  const changes = kinds.map((kind) => ({ kind, key, name }));
  await voidOpenApprovals(ports, stores, { programId, changes }, cause);
  // What nobody had signed when it was asked is in no basis.
  if (changes.length > 0) await recheckSoon(stores, programId, cause.now);
}
