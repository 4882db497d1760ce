import { contributionsOf } from '@causeway/shared/domain/observation/contributions-of.js';
import { PersonUseParts } from '@causeway/shared/domain/observation/person-use-parts.js';
import type { PersonUse } from '@causeway/shared/domain/observation/person-use.js';
import { TallyDeltas } from '@causeway/shared/domain/observation/tally-deltas.js';
import type { Tally, TallyCell } from '@causeway/shared/domain/observation/tally.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { betweenCounts } from './between-counts.js';
import { cellsAt } from './cells-of-people.js';
import { batchRanges, countedCorrections, walkFacts } from './walk-facts.js';

/** A cell and by how much the rollup is ahead of the facts in it. */
export type DifferingTally = TallyCell & Pick<Tally, 'n' | 'amounts'>;

/** Differences name no person: of what people left, only their number is told. */
export type Recount =
  | { readonly kind: 'equal'; readonly tallies: number; readonly personUses: number }
  | {
      readonly kind: 'different';
      readonly tallies: readonly DifferingTally[];
      readonly personUses: number;
    }
  /** Somebody counted meanwhile, again and again. */
  | { readonly kind: 'busy' };

const attempts = 3;
const mostToldDifferences = 20;

async function compareTallies(stores: Stores, programId: ProgramId) {
  // What was counted under labels that are purged stands in strata that no fact knows of any more.
  const isStrataKnown = !(await stores.observationCells.hasSettled(programId));
  const known = (tally: Tally): Tally => (isStrataKnown ? tally : { ...tally, strata: 0 });
  const ahead = new TallyDeltas();
  const counted = await stores.tallies.listByDay({ programId });
  for (const tally of counted) ahead.add(known(tally), 1);
  for await (const range of batchRanges(stores.observations, programId)) {
    for (const tally of await stores.tallies.recount(programId, range)) ahead.add(known(tally), -1);
  }
  return { cells: counted.length, differing: ahead.list() };
}

function isSameUse(left: PersonUse | undefined, right: PersonUse): boolean {
  return left !== undefined && JSON.stringify(left) === JSON.stringify(right);
}

async function comparePersonUses(stores: Stores, programId: ProgramId) {
  const corrected = await countedCorrections(stores.observations, programId);
  const recounted = new PersonUseParts();
  await walkFacts(stores.observations, programId, undefined, (fact) => {
    if (fact.countedAt === null || corrected.has(fact.sourceKey)) return;
    for (const use of contributionsOf(fact, cellsAt(new Map(), null)).uses) recounted.add(use);
  });
  const stored = await stores.personUses.list(programId);
  const same = stored.filter((use) => isSameUse(recounted.get(use), use)).length;
  // What is the same is in both; the rest is in one of them, or in both with another content.
  return { uses: stored.length, differing: Math.max(stored.length, recounted.size) - same };
}

async function recountOnce(stores: Stores, programId: ProgramId): Promise<Recount> {
  const tallies = await compareTallies(stores, programId);
  const uses = await comparePersonUses(stores, programId);
  return tallies.differing.length === 0 && uses.differing === 0
    ? { kind: 'equal', tallies: tallies.cells, personUses: uses.uses }
    : {
        kind: 'different',
        tallies: tallies.differing.slice(0, mostToldDifferences),
        personUses: uses.differing,
      };
}

/** Counts everything again from the facts and says whether the rollups hold the same. */
export async function recountObservations(
  ports: Pick<Ports, 'read'>,
  tenantId: TenantId,
  { programId }: { readonly programId: ProgramId },
): Promise<Recount> {
  const stores = ports.read(tenantId);
  for (let tried = 0; tried < attempts; tried += 1) {
    const recount = await betweenCounts(stores, programId, () => recountOnce(stores, programId));
    if (recount) return recount;
  }
  return { kind: 'busy' };
}
