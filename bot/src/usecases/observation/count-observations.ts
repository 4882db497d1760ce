import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { secondMs } from '@causeway/shared/lib/instant.js';
import { recheckSoon } from '../approval/recheck-soon.js';
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

/** `later`: only what needs a walk through all facts is left, and that may wait. */
type Step =
  { readonly kind: 'counted' | 'nothing' } | { readonly kind: 'later'; readonly at: Instant };

async function countNext(ports: Ports, tenantId: TenantId, programId: ProgramId): Promise<Step> {
  const plain = await countPlain(ports, tenantId, programId);
  if (plain === 'counted') return { kind: 'counted' };
  const corrections = await ports.commands.run(tenantId, (stores) =>
    countCorrections(stores, programId, ports.now()),
  );
  // What is in its way is counted next.
  return corrections.kind === 'too-early' ? { kind: 'counted' } : corrections;
}

async function comeAgain(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
  dueAt: Instant,
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

async function repeat(most: number, step: () => Promise<Step>): Promise<Step> {
  for (let done = 0; done < most; done += 1) {
    const result = await step();
    if (result.kind !== 'counted') return result;
    await nextTurn();
  }
  return { kind: 'counted' };
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
    moves.kind === 'counted'
      ? moves
      : await repeat(countsAtOnce, () => countNext(ports, tenantId, programId));
  if (counts.kind === 'counted') {
    await comeAgain(ports, tenantId, programId, ports.now());
    return 'more';
  }
  const laterAt = [moves, counts].flatMap((step) => (step.kind === 'later' ? step.at : []));
  if (laterAt.length > 0) await comeAgain(ports, tenantId, programId, Math.min(...laterAt));
  await publishFirst(ports, tenantId, programId);
  await ports.commands.run(tenantId, (stores) => recheckSoon(stores, programId, ports.now()));
  return 'idle';
}
