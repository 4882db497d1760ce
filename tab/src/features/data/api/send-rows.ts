import { importObservations, importParticipants } from '@causeway/shared/api/observations.js';
import type { SendResult } from '@causeway/shared/domain/import/import-file.js';
import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { secondMs } from '@causeway/shared/lib/instant.js';
import { call } from '../../../lib/api.js';
import { ApiProblem, isWorthRetrying } from '../../../lib/api-problem.js';

const tooMany = 429;

function isWorthSendingAgain(error: unknown): error is ApiProblem {
  return isWorthRetrying(error) || (error instanceof ApiProblem && error.status === tooMany);
}

interface Batch {
  readonly programId: string;
  readonly target: ImportMapping['target'];
  readonly rows: readonly object[];
  readonly isDryRun: boolean;
}

export async function sendRows({ programId, target, rows, isDryRun }: Batch): Promise<SendResult> {
  const endpoint = target === 'observations' ? importObservations : importParticipants;
  try {
    const body = { rows: [...rows], isDryRun };
    const receipt = await call(endpoint, { params: { programId }, body });
    return { kind: 'received', receipt };
  } catch (error) {
    if (!isWorthSendingAgain(error)) throw error;
    const { retryAfterSeconds } = error.facts;
    const isAsked = typeof retryAfterSeconds === 'number';
    return { kind: 'again', afterMs: isAsked ? retryAfterSeconds * secondMs : null };
  }
}
