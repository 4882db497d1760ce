import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { countCorrections } from './count-corrections.js';
import { countPlain } from './count-plain.js';
import { setCountingTimer } from './counting-timer.js';
import { moveCounted } from './move-counted.js';
import { nextTurn } from './next-turn.js';

/** Other deadlines wait behind it, a fraction of a second. */
const stepsAtOnce = 30;

type Step = () => Promise<'counted' | 'nothing'>;

async function countNext(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
): Promise<'counted' | 'nothing'> {
  const run = <Result>(count: (stores: Stores) => Promise<Result>): Promise<Result> =>
    ports.commands.run(tenantId, count);
  const plain = await run((stores) => countPlain(stores, programId, ports.now()));
  if (plain === 'counted') return plain;
  const corrections = await run((stores) => countCorrections(stores, programId, ports.now()));
  return corrections === 'nothing' ? 'nothing' : 'counted';
}

/** Counts what waits in a program, some of it at a time; where more is left it is due again at once. */
export async function countObservations(
  ports: Ports,
  tenantId: TenantId,
  { programId }: { readonly programId: ProgramId },
): Promise<'more' | 'idle'> {
  // People first: whoever is moved after their observations were counted is moved with all of them.
  const kinds: readonly Step[] = [
    () => moveCounted(ports, tenantId, programId),
    () => countNext(ports, tenantId, programId),
  ];
  let steps = 0;
  for (const step of kinds) {
    while (steps < stepsAtOnce && (await step()) === 'counted') {
      steps += 1;
      await nextTurn();
    }
  }
  if (steps < stepsAtOnce) return 'idle';
  await ports.commands.run(tenantId, (stores) => {
    setCountingTimer(stores, programId, ports.now());
    return Promise.resolve();
  });
  return 'more';
}
