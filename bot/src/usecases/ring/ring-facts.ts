import { readyUseCases } from '@causeway/shared/domain/disposition/ready-use-cases.js';
import type {
  StartCandidate,
  StartSuggestion,
} from '@causeway/shared/domain/disposition/suggest-ring-order.js';
import {
  passedOver,
  suggestRingOrder,
} from '@causeway/shared/domain/disposition/suggest-ring-order.js';
import type { Stage } from '@causeway/shared/domain/program/stage.js';
import { failuresPerWeek } from '@causeway/shared/domain/register/failures-per-week.js';
import type { RegisterEntry } from '@causeway/shared/domain/register/register-entry.js';
import type { RingFacts } from '@causeway/shared/domain/ring/decide-ring.js';
import type { Ring } from '@causeway/shared/domain/ring/ring.js';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Published } from '../criterion/load-published.js';
import { loadPublished } from '../criterion/load-published.js';

/** All its trials were run and somebody sized them, or one of them cannot be lived with. */
function failureOf(trials: readonly RegisterEntry[]): StartCandidate['failure'] {
  if (trials.some(({ state }) => state === 'not-manageable')) return 'not-manageable';
  const sizes = trials.map(failuresPerWeek);
  if (sizes.length === 0 || sizes.includes(null)) return 'unknown';
  return { perWeek: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) };
}

/** Minutes gained after everything they cost, as everybody may know them. */
function valueOf(published: Published | undefined, useCaseId: UseCaseId): StartCandidate['value'] {
  const value = published?.valueOf('net-minutes', { by: 'use-case', useCaseId });
  return value?.form === 'balance' ? { low: value.low, high: value.high } : null;
}

/** Where to start, from what is on record and what was published. */
export async function suggestStart(
  stores: Stores,
  programId: ProgramId,
): Promise<readonly StartSuggestion[]> {
  const useCases = await stores.useCases.list([programId]);
  const traits = await stores.useCaseTraits.list(programId);
  const workload = await stores.workloads.get(programId);
  const ready = readyUseCases(await stores.dispositions.list(programId));
  const trials = await stores.registers.listOfKind(programId, 'stress-trial');
  const published = await loadPublished(stores, programId);
  const candidates = useCases
    .filter(({ isRetired }) => !isRetired)
    .map(({ id }): StartCandidate => {
      const said = traits.find(({ useCaseId }) => useCaseId === id);
      const share = workload?.shares.find(({ useCaseId }) => useCaseId === id);
      return {
        useCaseId: id,
        isReady: ready.includes(id),
        decidesAboutPeople: said?.decidesAboutPeople === true,
        value: valueOf(published, id),
        failure: failureOf(trials.filter(({ values }) => values['useCase'] === id)),
        share: share?.percent ?? null,
      };
    });
  return suggestRingOrder(candidates);
}

/** What a plan is held against. */
export async function ringFacts(
  stores: Stores,
  stage: Stage,
  rings: readonly Ring[],
  plan: { readonly number: number; readonly useCaseIds: readonly UseCaseId[] },
): Promise<RingFacts> {
  const { programId } = stage;
  const useCases = await stores.useCases.list([programId]);
  const suggested = await suggestStart(stores, programId);
  const before = rings.filter(({ number }) => number < plan.number);
  const openedBefore = before.flatMap(({ useCaseIds }) => useCaseIds);
  return {
    stage,
    rings,
    useCaseIds: useCases.filter(({ isRetired }) => !isRetired).map(({ id }) => id),
    readyUseCaseIds: suggested.filter(({ isReady }) => isReady).map(({ useCaseId }) => useCaseId),
    passedOver: passedOver(suggested, plan.useCaseIds, openedBefore),
  };
}
