import type { DecidedOn } from '@causeway/shared/api/history.js';
import { resultOutcomes } from '@causeway/shared/domain/gate/criterion-result.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { Forecast } from '@causeway/shared/domain/forecast/forecast.js';
import type { Snapshot } from '@causeway/shared/domain/snapshot/snapshot.js';
import { diffToLast } from '../snapshot/diff-to-last.js';

/** The old ones first, so that what was frozen last has the say. */
function factsOf(...bodies: readonly (Snapshot['body'] | undefined)[]): DecidedOn['facts'] {
  const results = bodies.flatMap((body) => body?.results ?? []);
  const registered = results.filter(({ facts }) => typeof facts['measure'] === 'string');
  return Object.fromEntries(registered.map(({ name, facts }) => [name, facts]));
}

/** What was shown when somebody decided, and what had changed since the last time. */
export function viewDecidedOn(
  snapshot: Snapshot,
  before: Snapshot | undefined,
  forecasts: readonly Forecast[],
): DecidedOn {
  const { takenAt, transition, results, waivers, answer, names } = snapshot.body;
  const counts = Object.fromEntries(
    resultOutcomes.map((outcome) => [
      outcome,
      results.filter((result) => result.outcome === outcome).length,
    ]),
  ) as DecidedOn['counts'];
  const diff = diffToLast(snapshot, before, forecasts);
  return {
    id: snapshot.id,
    hash: snapshot.hash,
    takenAt,
    transition: transitionKey(transition),
    counts,
    waivers: waivers.length,
    answer,
    names,
    facts: factsOf(before?.body, snapshot.body),
    beforeId: before?.id ?? null,
    diff: diff && { criteria: [...diff.criteria], parts: [...diff.parts] },
  };
}
