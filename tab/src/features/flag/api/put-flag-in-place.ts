import type { FlagLine, FlagPage } from '@causeway/shared/api/flags.js';
import { severities } from '@causeway/shared/domain/flag/severity.js';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { FlagLines } from './use-flag-column.js';
import { flagColumnsKey } from './use-flag-column.js';
import { flagPageKey } from './use-flag-page.js';

function comesBefore(a: FlagLine, b: FlagLine): boolean {
  const rank = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  return rank === 0 ? (a.dueAt ?? Infinity) < (b.dueAt ?? Infinity) : rank < 0;
}

function withLine(page: FlagLines, line: FlagLine): FlagLines {
  const place = page.flags.findIndex((other) => comesBefore(line, other));
  const at = place === -1 ? page.flags.length : place;
  return { ...page, flags: [...page.flags.slice(0, at), line, ...page.flags.slice(at)] };
}

/**
 * Shows a moved flag in its new column before the lists are read again, so that the keyboard can stay
 * on it. The server's order and filters have the last word a moment later.
 */
export function putFlagInPlace(client: QueryClient, flag: FlagPage): void {
  client.setQueryData(flagPageKey(flag.id), flag);
  for (const [key, data] of client.getQueriesData<InfiniteData<FlagLines>>({
    queryKey: flagColumnsKey,
  })) {
    if (!data) continue;
    const pages = data.pages.map((page) => ({
      ...page,
      flags: page.flags.filter(({ id }) => id !== flag.id),
    }));
    const [first, ...rest] = pages;
    const belongsHere = key.includes(flag.state);
    client.setQueryData<InfiniteData<FlagLines>>(key, {
      ...data,
      pages: belongsHere && first ? [withLine(first, flag), ...rest] : pages,
    });
  }
}
