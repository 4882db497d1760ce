import {
  contributionsOf,
  unknownCell,
  type PersonCell,
} from '@causeway/shared/domain/observation/contributions-of.js';
import { TallyDeltas } from '@causeway/shared/domain/observation/tally-deltas.js';
import type { PersonKey, ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { MovedPerson } from '../../store/observation-cells-store.js';
import type { StoredObservation } from '../../store/observation-store.js';
import type { Rollup } from '../../store/rollup-store.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { settled } from './cells-of-people.js';
import { nextWalkAt } from './next-walk-at.js';
import { nextCountedAt } from './save-count.js';
import { countedCorrections, walkFacts } from './walk-facts.js';

/** One walk through the program's facts serves so many. */
const peopleAtOnce = 100;
/** What one transaction of a few milliseconds can move. */
const cellsAtOnce = 1_500;

interface Move {
  readonly person: MovedPerson;
  readonly deltas: TallyDeltas;
}

function add(move: Move, fact: StoredObservation, weight: number): void {
  const { person, deltas } = move;
  const sign = weight > 0 ? 1 : -1;
  const cellOf = (cell: PersonCell) => (personKey: PersonKey) =>
    personKey === person.personKey ? cell : unknownCell;
  const from = settled(person.from, fact.countedAt);
  const to = settled({ ...person.to, settledUntil: person.from.settledUntil }, fact.countedAt);
  // Whoever else the fact is about stands in the same cell twice, and cancels out.
  for (const tally of contributionsOf(fact, cellOf(from)).tallies) {
    deltas.add(tally, sign === 1 ? -1 : 1);
  }
  for (const tally of contributionsOf(fact, cellOf(to)).tallies) deltas.add(tally, sign);
}

/** A fact weighs 1 once it is counted, and one less once what corrects it is. */
async function movesOf(
  stores: Stores,
  programId: ProgramId,
  people: readonly MovedPerson[],
  hasCounted: boolean,
): Promise<readonly Move[]> {
  const moves = new Map<PersonKey, Move>(
    people.map((person) => [person.personKey, { person, deltas: new TallyDeltas() }]),
  );
  if (!hasCounted) return [...moves.values()];
  const corrected = await countedCorrections(stores.observations, programId);
  await walkFacts(stores.observations, programId, [...moves.keys()], (fact) => {
    const weight = (fact.countedAt === null ? 0 : 1) - (corrected.has(fact.sourceKey) ? 1 : 0);
    if (weight === 0) return;
    for (const personKey of new Set([fact.personKey, fact.otherPersonKey])) {
      const move = personKey === null ? undefined : moves.get(personKey);
      if (move) add(move, fact, weight);
    }
  });
  return [...moves.values()];
}

function* transactionsOf(moves: readonly Move[]): Generator<readonly Move[]> {
  let some: Move[] = [];
  let cells = 0;
  for (const move of moves) {
    if (some.length > 0 && cells + move.deltas.size > cellsAtOnce) {
      yield some;
      some = [];
      cells = 0;
    }
    some.push(move);
    cells += move.deltas.size;
  }
  if (some.length > 0) yield some;
}

function saveMoves(
  stores: Stores,
  programId: ProgramId,
  rollup: Rollup | undefined,
  moves: readonly Move[],
  now: Instant,
): void {
  const countedAt = nextCountedAt(rollup, now);
  const observations = rollup?.observations ?? 0;
  const walkedAt = observations > 0 ? now : null;
  stores.rollups.save(rollup, { programId, observations, countedAt, walkedAt });
  const all = new TallyDeltas();
  for (const { person, deltas } of moves) {
    stores.observationCells.setCounted(programId, person.personKey, person.to);
    for (const tally of deltas.list()) all.add(tally, 1);
  }
  stores.tallies.addAll(programId, all.list());
}

/** `later` where it would cost too much to look back again so soon. */
type Moved =
  { readonly kind: 'counted' | 'nothing' } | { readonly kind: 'later'; readonly at: Instant };

/**
 * Moves what is counted of people whose provenance or strata changed into the cells they belong to
 * now. After `counted` there may be more, also because somebody else counted meanwhile.
 */
export async function moveCounted(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
): Promise<Moved> {
  const stores = ports.read(tenantId);
  const before = await stores.rollups.get(programId);
  const people = await stores.observationCells.listMoved(programId, peopleAtOnce);
  if (people.length === 0) return { kind: 'nothing' };
  const walkAt = nextWalkAt(before);
  if (walkAt > ports.now() && people.length < peopleAtOnce) return { kind: 'later', at: walkAt };
  const moves = await movesOf(stores, programId, people, (before?.observations ?? 0) > 0);
  let version = before?.version;
  for (const some of transactionsOf(moves)) {
    const isSaved = await ports.commands.run(tenantId, async (writing) => {
      const rollup = await writing.rollups.get(programId);
      if (rollup?.version !== version || rollup?.portion) return false;
      saveMoves(writing, programId, rollup, some, ports.now());
      return true;
    });
    if (!isSaved) break;
    version = (version ?? 0) + 1;
  }
  return { kind: 'counted' };
}
