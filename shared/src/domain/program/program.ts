import type { ProgramId, ToolId } from '../../lib/ids.js';

export const phases = [
  'demonstration',
  'stress-testing',
  'infrastructure-build',
  'staged-rollout',
  'completed',
  'ended',
] as const;
export type Phase = (typeof phases)[number];

export interface Program {
  readonly id: ProgramId;
  readonly version: number;
  readonly toolId: ToolId;
  readonly name: string;
  readonly phase: Phase;
  readonly ring: number | null;
  readonly isDemo: boolean;
}
