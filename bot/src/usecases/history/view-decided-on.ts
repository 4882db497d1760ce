import type { DecidedOn } from '@causeway/shared/api/history.js';
import { resultOutcomes } from '@causeway/shared/domain/gate/criterion-result.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { CriterionDiff } from '@causeway/shared/domain/snapshot/snapshot-diff.js';
import { snapshotDiff } from '@causeway/shared/domain/snapshot/snapshot-diff.js';
import type { Snapshot } from '@causeway/shared/domain/snapshot/snapshot.js';

function isNews({ before, after, trialsBefore, trialsAfter }: CriterionDiff): boolean {
  return before !== after || trialsBefore !== trialsAfter;
}

/** The old ones first, so that what was frozen last has the say. */
function factsOf(...bodies: readonly (Snapshot['body'] | undefined)[]): DecidedOn['facts'] {
  const results = bodies.flatMap((body) => body?.results ?? []);
  const registered = results.filter(({ facts }) => typeof facts['measure'] === 'string');
  return Object.fromEntries(registered.map(({ name, facts }) => [name, facts]));
}

/** What was shown when somebody decided, and what had changed since the last time. */
export function viewDecidedOn(snapshot: Snapshot, before: Snapshot | undefined): DecidedOn {
  const { takenAt, transition, results, waivers, answer, names } = snapshot.body;
  const counts = Object.fromEntries(
    resultOutcomes.map((outcome) => [
      outcome,
      results.filter((result) => result.outcome === outcome).length,
    ]),
  ) as DecidedOn['counts'];
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
    diff: before ? snapshotDiff(before.body.results, results).filter(isNews) : [],
  };
}
