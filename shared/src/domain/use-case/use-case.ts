import type { ProgramId, UseCaseId } from '../../lib/ids.js';

export interface UseCase {
  readonly id: UseCaseId;
  readonly version: number;
  readonly programId: ProgramId;
  readonly name: string;
  readonly isRetired: boolean;
}
