import type { Charter } from '@causeway/shared/domain/charter/charter.js';
import type { Criterion } from '@causeway/shared/domain/criterion/criterion.js';
import { lookSeries } from '@causeway/shared/domain/criterion/look-series.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import type { Disposition } from '@causeway/shared/domain/disposition/disposition.js';
import { speaksOfPeople } from '@causeway/shared/domain/gate/expected-trials.js';
import type {
  GateFacts,
  GateStage,
  GateUseCase,
  RegisteredCriterion,
} from '@causeway/shared/domain/gate/gate-facts.js';
import { coverage } from '@causeway/shared/domain/measure/measures/coverage.js';
import type { MeasureInput } from '@causeway/shared/domain/measure/measure.js';
import { exposureDays } from '@causeway/shared/domain/measure/own-clock.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { Transition } from '@causeway/shared/domain/program/transition.js';
import { nextTransition } from '@causeway/shared/domain/program/transition.js';
import { registerKinds } from '@causeway/shared/domain/register/register-kinds.js';
import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { GateSources } from './gate-sources.js';
import { loadGateFlags } from './load-gate-flags.js';

/** Programs from before there were stages stand where their row says, since nobody knows when. */
async function loadStage(stores: Stores, program: Program): Promise<GateStage> {
  const kept = await stores.stages.get(program.id);
  if (kept) return kept;
  const { phase, ring } = program;
  return { phase, ring, since: 0, answers: [], stops: [], steps: [], furthestRing: ring ?? 0 };
}

function newestOf(criteria: readonly Criterion[]): readonly Criterion[] {
  const byId = new Map<string, Criterion>();
  for (const criterion of criteria) {
    const known = byId.get(criterion.id);
    if (!known || known.version < criterion.version) byId.set(criterion.id, criterion);
  }
  return [...byId.values()];
}

/** As it was registered and looked at by then. */
async function loadRegistered(
  stores: Stores,
  programId: ProgramId,
  now: Instant,
): Promise<readonly RegisteredCriterion[]> {
  const all = await stores.criteria.list(programId);
  const criteria = newestOf(all.filter(({ registeredAt }) => registeredAt <= now));
  return Promise.all(
    criteria.map(async (criterion) => {
      const taken = await stores.criteria.listLooks(criterion);
      const looks = lookSeries(taken.filter(({ lookedAt }) => lookedAt <= now)).at(-1) ?? [];
      const { successes, trials } = looks.at(-1) ?? { successes: 0, trials: 0 };
      const isAboutPeople = speaksOfPeople(criterion.measure);
      return { criterion, looks, counted: { successes, trials }, isAboutPeople };
    }),
  );
}

async function loadUseCases(
  stores: Stores,
  programId: ProgramId,
  observed: MeasureInput,
): Promise<readonly GateUseCase[]> {
  const all = await stores.useCases.list([programId]);
  const traits = await stores.useCaseTraits.list(programId);
  const workload = await stores.workloads.get(programId);
  const shares = all.map(({ id }) => ({ useCaseId: id, share: null }));
  const tested = coverage.groups({ ...observed, useCases: shares });
  return all
    .filter(({ isRetired }) => !isRetired)
    .map(({ id, name }) => {
      const share = workload?.shares.find(({ useCaseId }) => useCaseId === id);
      const said = traits.find(({ useCaseId }) => useCaseId === id);
      return {
        id,
        name,
        share: share ? share.percent / 100 : null,
        isTested: `tested ${id}` in tested,
        decidesAboutPeople: said?.decidesAboutPeople ?? null,
        tellsThem: said?.tellsThem ?? null,
        goesToOthers: said?.goesToOthers ?? null,
      };
    });
}

async function loadGone(
  stores: Stores,
  charters: readonly Charter[],
): Promise<readonly PersonId[]> {
  const named = charters.flatMap(({ accountableId, judgeId, deputyId }) =>
    [accountableId, judgeId, deputyId].filter((id) => id !== null),
  );
  const people = await stores.persons.list([...new Set(named)]);
  return named.filter((id) => people.get(id)?.leftAt !== null);
}

async function loadEntries(stores: Stores, programId: ProgramId): Promise<GateFacts['entries']> {
  const lists = await Promise.all(
    registerKinds.map(({ name }) => stores.registers.listOfKind(programId, name)),
  );
  return lists.flat();
}

/** Everybody an import put into the rings up to the next; null while that is nobody. */
function peopleAfter(transition: Transition, { people }: MeasureInput): number | null {
  const last = transition.kind === 'ring' ? transition.to : Infinity;
  const inRings = people.filter(
    ({ ring, leftAt }) => ring !== null && ring <= last && leftAt === null,
  ).length;
  return inRings === 0 ? null : inRings;
}

function personWeeks({ people, today }: MeasureInput, since: Instant): number {
  const period = { from: Math.floor(since / dayMs), until: today };
  return exposureDays(people, period, today) / 7;
}

function disposed({ useCaseId, value, at }: Disposition) {
  return { useCaseId, value: value.kind, at };
}

async function loadObserved(
  stores: Stores,
  programId: ProgramId,
  transition: Transition,
  stage: GateStage,
  { now, sources }: { readonly now: Instant; readonly sources: GateSources },
) {
  const observed = await sources.observed(stores, programId, now);
  return {
    useCases: await loadUseCases(stores, programId, observed),
    people: observed.people,
    tallies: observed.tallies,
    flagFacts: observed.flags,
    personWeeks: personWeeks(observed, stage.since),
    peopleAfter: peopleAfter(transition, observed),
    published: await sources.published(stores, programId, now),
    groupSizes: await sources.groupSizes(stores, programId, now),
    errorsByGroup: await sources.errorsByGroup(stores, programId, now),
  };
}

async function loadSaid(
  stores: Stores,
  programId: ProgramId,
  charters: readonly Charter[],
  now: Instant,
) {
  const drills = await Promise.all(
    charters.map(({ useCaseId }) => stores.drills.listOfUseCase(useCaseId, 20)),
  );
  return {
    charters,
    sheets: await stores.sheets.list(programId),
    entries: await loadEntries(stores, programId),
    evidence: await stores.evidence.list(programId),
    grants: await stores.grants.list([programId]),
    gone: await loadGone(stores, charters),
    registered: await loadRegistered(stores, programId, now),
    windows: await stores.windows.list(programId),
    drills: drills.flat().toSorted((a, b) => b.startedAt - a.startedAt),
    dispositions: (await stores.dispositions.list(programId)).map(disposed),
  };
}

/** All that the gate before a program's next step may look at; undefined where there is no next step. */
export async function loadGateFacts(
  stores: Stores,
  programId: ProgramId,
  around: {
    readonly now: Instant;
    readonly sources: GateSources;
    /** Another one than the next, for a look at what was decided. */
    readonly transition?: Transition;
  },
): Promise<GateFacts | undefined> {
  const program = await stores.programs.get(programId);
  if (!program) return undefined;
  const stage = await loadStage(stores, program);
  const rings = await stores.rings.list(programId);
  const transition = around.transition ?? nextTransition(stage, rings.length);
  if (!transition) return undefined;
  const useCases = await stores.useCases.list([programId]);
  const charters = await stores.charters.list(useCases.map(({ id }) => id));
  return {
    programId,
    programName: program.name,
    now: around.now,
    smallestGroup: defaults.smallestGroup.value,
    transition,
    stage,
    rings,
    ...(await loadSaid(stores, programId, charters, around.now)),
    ...(await loadObserved(stores, programId, transition, stage, around)),
    ...(await loadGateFlags(stores, programId, charters, stage.since)),
  };
}
