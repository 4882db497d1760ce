import type { UseCaseId } from '../../lib/ids.js';
import type { Phase } from '../program/program.js';
import type { Stage, Stop } from '../program/stage.js';
import { isPilot } from '../program/stage.js';
import { isOpen } from '../ring/is-open.js';
import type { Ring } from '../ring/ring.js';

/** What is asked about one use case, with everything that does not depend on who asks. */
export interface UseCaseRules {
  readonly useCaseId: UseCaseId;
  /** Open ones in which it is offered. */
  readonly rings: readonly Ring[];
  /** Those that may concern it. */
  readonly stops: readonly Stop[];
}

/** Who may use what, of one program, ready to be asked often. */
export interface AccessRules {
  readonly phase: Phase;
  readonly ring: number | null;
  /** Rises with everything that may change an answer. */
  readonly version: number;
  readonly isPilot: boolean;
  readonly stops: readonly Stop[];
  readonly byKey: ReadonlyMap<string, UseCaseRules>;
  /** Whether it matters which ring an import put somebody into, or that they take part. */
  readonly asksForParticipant: boolean;
}

export function accessRules(
  stage: Pick<Stage, 'phase' | 'ring' | 'stops'>,
  rings: readonly Ring[],
  useCases: readonly { readonly useCaseId: UseCaseId; readonly flagKey: string }[],
  version: number,
): AccessRules {
  const open = rings.filter(({ number }) => isOpen(stage, number));
  const rulesOf = (useCaseId: UseCaseId): UseCaseRules => ({
    useCaseId,
    rings: open.filter((ring) => ring.useCaseIds.includes(useCaseId)),
    stops: stage.stops.filter(
      ({ scope }) => scope.useCaseId === null || scope.useCaseId === useCaseId,
    ),
  });
  const isListed = open.some(({ audience }) => audience.some(({ by }) => by === 'list'));
  return {
    phase: stage.phase,
    ring: stage.ring,
    version,
    isPilot: isPilot(stage),
    stops: stage.stops,
    byKey: new Map(useCases.map(({ flagKey, useCaseId }) => [flagKey, rulesOf(useCaseId)])),
    asksForParticipant: isPilot(stage) || isListed,
  };
}
