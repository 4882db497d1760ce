import { defaults } from '@causeway/shared/domain/defaults.js';
import type { MeasureInput, PersonRecord } from '@causeway/shared/domain/measure/measure.js';
import type { PersonUse } from '@causeway/shared/domain/observation/person-use.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { PersonKey, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { flagFactsOf } from './flag-facts-of.js';

/** Older flags say nothing of how they are answered now. */
const flagsSinceMs = 400 * dayMs;
/** No measure looks further back by the day. */
const dailyForDays = 60;

function byPerson(uses: readonly PersonUse[]): ReadonlyMap<PersonKey, readonly PersonUse[]> {
  const people = new Map<PersonKey, PersonUse[]>();
  for (const use of uses) {
    const known = people.get(use.personKey);
    if (known) known.push(use);
    else people.set(use.personKey, [use]);
  }
  return people;
}

/** Somebody whom no list names. */
function outsider(personKey: PersonKey, uses: readonly PersonUse[]): PersonRecord {
  return {
    personKey,
    provenance: 'unknown',
    source: '',
    ring: null,
    accessAt: null,
    invitedAt: null,
    invitation: 'none',
    declineReason: null,
    leftAt: null,
    strata: 0,
    uses,
  };
}

/**
 * All that a program's measures look at, from the rollups. It is about single people, so it stays
 * with those who decide or publish: what leaves the server is an edition.
 */
export async function loadMeasureInput(
  stores: Stores,
  programId: ProgramId,
  now: Instant,
): Promise<MeasureInput> {
  const today = Math.floor(now / dayMs);
  const dailyFrom = today - dailyForDays;
  const older = await stores.tallies.listSummed({ programId, until: dailyFrom - 1 });
  const recent = await stores.tallies.listByDay({ programId, from: dailyFrom, until: today - 1 });
  const participants = await stores.participants.listOfProgram(programId);
  const uses = byPerson(await stores.personUses.list(programId));
  const listed = new Set(participants.map(({ personKey }) => personKey));
  const useCases = (await stores.useCases.list([programId])).filter(({ isRetired }) => !isRetired);
  const flags = await stores.flags.listFacts(programId, now - flagsSinceMs);
  return {
    programId,
    today,
    tallies: [...older, ...recent],
    dailyFrom,
    people: participants.map((one) => ({ ...one, uses: uses.get(one.personKey) ?? [] })),
    others: [...uses]
      .filter(([personKey]) => !listed.has(personKey))
      .map(([personKey, left]) => outsider(personKey, left)),
    useCases: useCases.map(({ id }) => ({ useCaseId: id, share: null })),
    flags: flagFactsOf(flags, now),
    smallestGroup: defaults.smallestGroup.value,
  };
}
