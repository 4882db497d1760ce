import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import { secondMs } from '@causeway/shared/lib/instant.js';
import { publishFirst } from '../measure/publish-first.js';
import type { Ports } from '../ports.js';
import { countCorrections } from './count-corrections.js';
import { countPlain, finishPortion } from './count-plain.js';
import { setCountingTimer } from './counting-timer.js';
import { moveCounted } from './move-counted.js';
import { nextTurn } from './next-turn.js';

/** Other deadlines wait behind it, about a second at most. */
const movesAtOnce = 10;
const countsAtOnce = 2;
/** Whoever began a portion is through with it by then, or gone. */
const portionMs = 15 * secondMs;

async function countNext(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
): Promise<'counted' | 'nothing'> {
  const plain = await countPlain(ports, tenantId, programId);
  if (plain === 'counted') return plain;
  const corrections = await ports.commands.run(tenantId, (stores) =>
    countCorrections(stores, programId, ports.now()),
  );
  return corrections === 'nothing' ? 'nothing' : 'counted';
}

async function comeAgain(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
  dueAt: number,
): Promise<void> {
  await ports.commands.run(tenantId, (stores) => {
    setCountingTimer(stores, programId, dueAt);
    return Promise.resolve();
  });
}

/** Another server may be in the middle of a portion; what it does not finish is finished here later. */
async function isBusyElsewhere(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
): Promise<boolean> {
  const rollup = await ports.read(tenantId).rollups.get(programId);
  if (!rollup?.portion) return false;
  const { at } = rollup.portion;
  if (at + portionMs > ports.now()) {
    await comeAgain(ports, tenantId, programId, at + portionMs);
    return true;
  }
  await finishPortion(ports, tenantId, programId, at);
  return false;
}

async function repeat(
  most: number,
  step: () => Promise<'counted' | 'nothing'>,
): Promise<'more' | 'idle'> {
  for (let done = 0; done < most; done += 1) {
    if ((await step()) === 'nothing') return 'idle';
    await nextTurn();
  }
  return 'more';
}

/** Counts what waits in a program, some of it at a time; where more is left it is due again at once. */
export async function countObservations(
  ports: Ports,
  tenantId: TenantId,
  { programId }: { readonly programId: ProgramId },
): Promise<'more' | 'idle'> {
  if (await isBusyElsewhere(ports, tenantId, programId)) return 'idle';
  // People first: whoever is moved after their observations were counted is moved with all of them.
  const moves = await repeat(movesAtOnce, () => moveCounted(ports, tenantId, programId));
  const counts =
    moves === 'more'
      ? moves
      : await repeat(countsAtOnce, () => countNext(ports, tenantId, programId));
  if (counts === 'more') await comeAgain(ports, tenantId, programId, ports.now());
  else await publishFirst(ports, tenantId, programId);
  return counts;
}
