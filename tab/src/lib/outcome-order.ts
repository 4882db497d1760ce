import type { ResultOutcome } from '@causeway/shared/domain/gate/criterion-result.js';

/** What stands in the way comes first. */
export const outcomeOrder: readonly ResultOutcome[] = ['fail', 'stale', 'inconclusive', 'pass'];
