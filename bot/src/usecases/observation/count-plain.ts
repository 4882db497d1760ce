import { PersonUseParts } from '@causeway/shared/domain/observation/person-use-parts.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { BatchSize } from '../../store/observation-store.js';
import type { Portion, Rollup } from '../../store/rollup-store.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { nextTurn } from './next-turn.js';
import { RollupParts, type RollupPart } from './rollup-parts.js';
import { batchesOfPortion, nextCountedAt, saveCount } from './save-count.js';

/** The more are added up before they are written, the fewer rows are touched for each of them. */
const observationsAtOnce = 50_000;
const batchesAtOnce = 500;
/** One transaction of a few milliseconds. */
const rowsInOne = 1_000;

/** Where nothing was saved because somebody else saved first, what was read is worth nothing. */
type Saved = { readonly version: number } | undefined;

async function addPart(stores: Stores, programId: ProgramId, part: RollupPart): Promise<void> {
  const uses = new PersonUseParts();
  for (const use of part.uses) uses.add(use);
  for (const use of await stores.personUses.listByKeys(programId, part.uses)) uses.add(use);
  stores.tallies.addAll(programId, part.tallies);
  stores.personUses.replaceAll(programId, uses.list());
}

/** Runs one transaction of a count that began at a version, and says which version comes after it. */
function saveAt(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
  version: number | undefined,
  work: (stores: Stores, rollup: Rollup | undefined) => Promise<void>,
): Promise<Saved> {
  return ports.commands.run(tenantId, async (stores) => {
    const rollup = await stores.rollups.get(programId);
    if (rollup?.version !== version) return undefined;
    await work(stores, rollup);
    return { version: (version ?? 0) + 1 };
  });
}

/** Writes what a portion has not written yet. `false` where somebody else saved in between. */
async function writeRest(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
  parts: RollupParts,
  started: { readonly version: number; readonly portion: Portion },
): Promise<boolean> {
  let saved: Saved = started;
  const { at, doneKey: from } = started.portion;
  for (const part of parts.after(from)) {
    saved = await saveAt(ports, tenantId, programId, saved.version, async (stores, rollup) => {
      const portion = part.doneKey === null ? null : { at, doneKey: part.doneKey };
      const { observations = 0, countedAt = at } = rollup ?? {};
      stores.rollups.save(rollup, { programId, observations, countedAt, portion });
      await addPart(stores, programId, part);
    });
    if (!saved) return false;
    await nextTurn();
  }
  return true;
}

/** Goes on with a portion that was begun, by this server or by one that is no more. */
export async function finishPortion(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
  at: Instant,
): Promise<void> {
  const stores = ports.read(tenantId);
  const batches = await stores.observations.listCounted(programId, at);
  for (;;) {
    const rollup = await stores.rollups.get(programId);
    if (rollup?.portion?.at !== at) return;
    const parts = new RollupParts();
    await parts.addBatches(stores, programId, batches);
    const { version, portion } = rollup;
    if (await writeRest(ports, tenantId, programId, parts, { version, portion })) return;
  }
}

async function countBatches(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
  batches: readonly BatchSize[],
): Promise<void> {
  const stores = ports.read(tenantId);
  const version = (await stores.rollups.get(programId))?.version;
  const parts = new RollupParts();
  await parts.addBatches(stores, programId, batches);
  const [only] = parts.rows <= rowsInOne ? parts.after('') : [];
  let at = ports.now();
  const saved = await saveAt(ports, tenantId, programId, version, async (writing, rollup) => {
    at = nextCountedAt(rollup, ports.now());
    const portion = only ? null : { at, doneKey: '' };
    saveCount(writing, programId, rollup, { batches, countedAt: at, portion });
    if (only) await addPart(writing, programId, only);
  });
  if (!saved || only) return;
  const started = { version: saved.version, portion: { at, doneKey: '' } };
  if (await writeRest(ports, tenantId, programId, parts, started)) return;
  await finishPortion(ports, tenantId, programId, at);
}

/**
 * Counts some of the waiting batches that correct nothing: in one transaction if they are few, or else
 * in a row of them, each of which leaves behind how far it is.
 */
export async function countPlain(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
): Promise<'counted' | 'nothing'> {
  const { observations } = ports.read(tenantId);
  const waiting = await observations.listWaiting(programId, 'plain', batchesAtOnce);
  if (waiting.length === 0) return 'nothing';
  const batches = batchesOfPortion(waiting, observationsAtOnce);
  await countBatches(ports, tenantId, programId, batches);
  return 'counted';
}
