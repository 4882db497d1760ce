import type { RawValues } from '@causeway/shared/domain/declared/parse-fields.js';
import type { RegisterKindName } from '@causeway/shared/domain/register/register-kinds.js';
import type { EvidenceId, RegisterEntryId } from '@causeway/shared/lib/ids.js';
import { addEntry } from '../../usecases/register/add-entry.js';
import { moveEntry } from '../../usecases/register/move-entry.js';
import type { DemoScene } from './demo-scene.js';

interface Entered {
  readonly kind: RegisterKindName;
  readonly who: string;
  readonly values: RawValues;
  readonly owner?: string;
}

export async function enter(
  scene: DemoScene,
  { kind, who, values, owner }: Entered,
): Promise<RegisterEntryId> {
  const entryId = scene.newId<'register-entry'>();
  const ownerId = owner === undefined ? null : scene.id(owner);
  await scene.done(who, addEntry, { ...scene.of, kind, entryId, ownerId, values });
  return entryId;
}

interface Moved {
  readonly who: string;
  readonly move: string;
  readonly values?: RawValues;
  readonly reason?: string;
  readonly evidenceIds?: readonly EvidenceId[];
}

export async function moveOn(
  scene: DemoScene,
  entryId: RegisterEntryId,
  { who, move, values = {}, reason, evidenceIds = [] }: Moved,
): Promise<void> {
  const entry = await scene.read().registers.get(entryId);
  const { version } = entry ?? { version: 0 };
  const comes = { reason: reason ?? null, evidenceIds, values };
  await scene.done(who, moveEntry, { ...scene.of, entryId, version, move, ...comes });
}
