import { contributionsOf } from '@causeway/shared/domain/observation/contributions-of.js';
import type { Observation } from '@causeway/shared/domain/observation/observation.js';
import { PersonUseParts } from '@causeway/shared/domain/observation/person-use-parts.js';
import type { PersonUse } from '@causeway/shared/domain/observation/person-use.js';
import { TallyDeltas } from '@causeway/shared/domain/observation/tally-deltas.js';
import type { PersonKey, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { CountedCell } from '../../store/observation-cells-store.js';
import type { StoredObservation } from '../../store/observation-store.js';
import type { Stores } from '../../store/stores.js';
import { cellsAt, peopleOf } from './cells-of-people.js';
import { nextWalkAt } from './next-walk-at.js';
import { batchesOfPortion, nextCountedAt, saveCount } from './save-count.js';
import { countedCorrections, walkFacts } from './walk-facts.js';

/** One walk through the program's facts serves so many. */
const correctionsAtOnce = 500;
const batchesAtOnce = 500;
/** So many do not wait for others. */
const fullWalk = 400;

const usesOf = (observation: Observation): readonly PersonUse[] =>
  contributionsOf(observation, cellsAt(new Map(), null)).uses;

/** What is corrected goes, what corrects it comes; whether the one was counted yet does not matter. */
function deltasOf(
  facts: readonly Observation[],
  targets: readonly StoredObservation[],
  cells: ReadonlyMap<PersonKey, CountedCell>,
): TallyDeltas {
  const deltas = new TallyDeltas();
  for (const fact of facts) {
    for (const tally of contributionsOf(fact, cellsAt(cells, null)).tallies) deltas.add(tally, 1);
  }
  for (const target of targets) {
    const cellOf = cellsAt(cells, target.countedAt);
    for (const tally of contributionsOf(target, cellOf).tallies) deltas.add(tally, -1);
  }
  return deltas;
}

/** Whose traces lost an observation: neither their first one nor their days can be taken apart again. */
function affectedBy(targets: readonly Observation[]): PersonUseParts {
  const affected = new PersonUseParts();
  for (const target of targets) for (const use of usesOf(target)) affected.add(use);
  return affected;
}

async function replaceUses(
  stores: Stores,
  programId: ProgramId,
  facts: readonly Observation[],
  targets: readonly Observation[],
): Promise<void> {
  const affected = affectedBy(targets);
  const corrected = new Set(await countedCorrections(stores.observations, programId));
  for (const { sourceKey } of targets) corrected.add(sourceKey);
  const rebuilt = new PersonUseParts();
  const added = new PersonUseParts();
  const add = (fact: Observation, others: PersonUseParts | undefined) => {
    if (corrected.has(fact.sourceKey)) return;
    for (const use of usesOf(fact)) {
      if (affected.get(use)) rebuilt.add(use);
      else others?.add(use);
    }
  };
  for (const fact of facts) add(fact, added);
  const people = [...affected.byPerson()].map(([personKey]) => personKey);
  if (people.length > 0) {
    await walkFacts(stores.observations, programId, people, (fact) => {
      if (fact.countedAt !== null) add(fact, undefined);
    });
  }
  for (const use of await stores.personUses.listByKeys(programId, added.list())) added.add(use);
  stores.personUses.replaceAll(programId, [...rebuilt.list(), ...added.list()]);
  for (const gone of affected.list()) {
    if (!rebuilt.get(gone)) stores.personUses.remove(programId, gone);
  }
}

/** `later` where it would cost too much to look back again so soon. */
type Counted =
  | { readonly kind: 'counted' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too-early' }
  | { readonly kind: 'later'; readonly at: Instant };

/** Counts some of the waiting corrections. Work of a command: it reads and writes. */
export async function countCorrections(
  stores: Stores,
  programId: ProgramId,
  now: Instant,
): Promise<Counted> {
  const { observations } = stores;
  const waiting = await observations.listWaiting(programId, 'correcting', batchesAtOnce);
  if (waiting.length === 0) return { kind: 'nothing' };
  // What they correct was received before them; asked for afterwards, it is counted or seen to wait.
  if ((await observations.listWaiting(programId, 'plain', 1)).length > 0) {
    return { kind: 'too-early' };
  }
  const batches = batchesOfPortion(waiting, correctionsAtOnce);
  const rollup = await stores.rollups.get(programId);
  if (rollup?.portion) return { kind: 'too-early' };
  const isFull = batches.reduce((sum, batch) => sum + batch.observations, 0) >= fullWalk;
  const walkAt = nextWalkAt(rollup);
  if (walkAt > now && !isFull) return { kind: 'later', at: walkAt };
  const ids = batches.map(({ id }) => id);
  const facts = await observations.listOfBatches(programId, ids);
  const targetKeys = facts.flatMap(({ corrects }) => corrects ?? []);
  const targets = await observations.listByKeys(programId, targetKeys);
  const people = peopleOf([...facts, ...targets]);
  const cells = await stores.observationCells.cellsOf(programId, people);
  const countedAt = nextCountedAt(rollup, now);
  saveCount(stores, programId, rollup, { batches, countedAt, portion: null, walkedAt: now });
  stores.tallies.addAll(programId, deltasOf(facts, targets, cells).list());
  await replaceUses(stores, programId, facts, targets);
  return { kind: 'counted' };
}
