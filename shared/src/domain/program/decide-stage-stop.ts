import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { HaltId, PersonId, UseCaseId } from '../../lib/ids.js';
import type { Scope, Stage, StageEvent, Stop } from './stage.js';

/** What of the program there is to stop. */
export interface StoppableParts {
  /** How many rings are planned. */
  readonly rings: number;
  readonly useCaseIds: readonly UseCaseId[];
}

function isSameScope(a: Scope, b: Scope): boolean {
  return a.ring === b.ring && a.useCaseId === b.useCaseId;
}

/**
 * Stops growth or use. It takes no version: whoever sees harm need not have seen the latest page.
 * A program that has come to an end has nothing to stop; a completed one is in use and has.
 */
export function decideStop(
  stage: Stage,
  stop: Stop,
  parts: StoppableParts,
): Decision<
  StageEvent,
  'program-is-over' | 'reason-missing' | 'unknown-ring' | 'unknown-use-case' | 'stopped-already'
> {
  const { kind, scope } = stop;
  const reason = stop.reason.trim();
  if (stage.phase === 'ended') return reject('program-is-over', { phase: stage.phase });
  if (reason === '') return reject('reason-missing');
  if (scope.ring !== null && (scope.ring < 1 || scope.ring > parts.rings)) {
    return reject('unknown-ring', { ring: scope.ring });
  }
  if (scope.useCaseId !== null && !parts.useCaseIds.includes(scope.useCaseId)) {
    return reject('unknown-use-case');
  }
  const same = stage.stops.find((one) => one.kind === kind && isSameScope(one.scope, scope));
  if (same) return reject('stopped-already', { at: same.at });
  const event = { stop: { ...stop, reason } };
  return accept({ type: kind === 'halt' ? 'stage-halted' : 'stage-held', ...event });
}

/** Takes one stop back. There is no resuming by the clock: it is always somebody's word. */
export function decideResume(
  stage: Stage,
  resume: {
    readonly stopId: HaltId;
    readonly by: PersonId;
    readonly now: Instant;
    readonly reason: string;
  },
): Decision<StageEvent, 'not-stopped' | 'reason-missing' | 'program-is-over'> {
  if (stage.phase === 'ended') return reject('program-is-over', { phase: stage.phase });
  const stop = stage.stops.find(({ id }) => id === resume.stopId);
  if (!stop) return reject('not-stopped');
  const reason = resume.reason.trim();
  if (reason === '') return reject('reason-missing');
  return accept({ type: 'stage-resumed', stop, reason, by: resume.by, at: resume.now });
}
