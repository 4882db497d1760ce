import type { Instant } from '../../lib/instant.js';
import type { PersonId, ProgramId, WindowId } from '../../lib/ids.js';

/** No help from vendor and implementation team, and the time of heaviest work. */
export const windowKinds = ['support-withdrawal', 'peak'] as const;
export type WindowKind = (typeof windowKinds)[number];

/** `held` is over, and nothing broke it. */
export const windowStates = ['ahead', 'running', 'held', 'broken'] as const;
export type WindowState = (typeof windowStates)[number];

/** A period of a program with a start, an end and what holds in between. */
export interface ProgramWindow {
  readonly id: WindowId;
  readonly programId: ProgramId;
  readonly version: number;
  readonly kind: WindowKind;
  readonly fromAt: Instant;
  /** The first moment after it. */
  readonly untilAt: Instant;
  readonly note: string;
  readonly setBy: PersonId;
  readonly setAt: Instant;
}

export type WindowRejection =
  'window-ends-before-start' | 'window-too-short' | 'window-changes-kind';
