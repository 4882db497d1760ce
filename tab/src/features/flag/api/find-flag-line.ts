import type { FlagLine } from '@causeway/shared/api/flags.js';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { FlagLines } from './use-flag-column.js';
import { flagColumnsKey } from './use-flag-column.js';

/** The newest line the board holds of a flag. */
export function findFlagLine(client: QueryClient, flagId: string): FlagLine | undefined {
  return client
    .getQueriesData<InfiniteData<FlagLines>>({ queryKey: flagColumnsKey })
    .flatMap(([, data]) => data?.pages ?? [])
    .flatMap(({ flags }) => flags)
    .filter(({ id }) => id === flagId)
    .reduce<FlagLine | undefined>(
      (newest, line) => (newest && newest.version >= line.version ? newest : line),
      undefined,
    );
}
