import type { Decision, Rejected } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { UseCaseId } from '../../lib/ids.js';
import type { Workload, WorkloadEvent } from './workload.js';

type WorkloadRejection =
  | 'stale'
  | 'unknown-use-case'
  | 'share-twice'
  | 'share-out-of-range'
  | 'source-missing'
  | 'shares-not-whole';

/** Tenths of a per cent, so that ten times 0.1 is 1. */
const parts = 10;

function inParts(percent: number): number {
  return Math.round(percent * parts);
}

function isShare(percent: number): boolean {
  const whole = inParts(percent);
  return whole >= 0 && whole <= 100 * parts && Math.abs(percent * parts - whole) < 1e-6;
}

function refuseShares(
  { shares, otherPercent }: Pick<Workload, 'shares' | 'otherPercent'>,
  known: readonly UseCaseId[],
): Rejected<WorkloadRejection> | undefined {
  const ids = shares.map(({ useCaseId }) => useCaseId);
  if (ids.some((id) => !known.includes(id))) return reject('unknown-use-case');
  if (new Set(ids).size < ids.length) return reject('share-twice');
  const percents = [...shares.map(({ percent }) => percent), otherPercent];
  if (!percents.every(isShare)) return reject('share-out-of-range');
  if (shares.some(({ source }) => source.trim() === '')) return reject('source-missing');
  const sum = percents.reduce((all, percent) => all + inParts(percent), 0);
  return sum === 100 * parts ? undefined : reject('shares-not-whole', { sum: sum / parts });
}

/** States the shares of the work together: one alone would leave the others wrong. */
export function decideStateWorkload(
  before: Workload | undefined,
  command: Workload,
  useCaseIds: readonly UseCaseId[],
): Decision<WorkloadEvent, WorkloadRejection> {
  const version = before?.version ?? 0;
  if (command.version !== version) return reject('stale', { version });
  const refused = refuseShares(command, useCaseIds);
  if (refused) return refused;
  const shares = command.shares.map((share) => ({ ...share, source: share.source.trim() }));
  return accept({
    type: 'workload-stated',
    workload: { ...command, shares, version: version + 1 },
  });
}
