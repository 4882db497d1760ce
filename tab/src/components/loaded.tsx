import type { ReactNode } from 'react';
import { LoadingLines } from './loading-lines.js';
import { ProblemBar } from './problem-bar.js';

/** The part of a query's result this needs. */
interface Loading<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface LoadedProps<Data> {
  readonly query: Loading<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** Waiting, failed or there. Data that could not be refreshed stays on the screen. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ProblemBar error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingLines />;
}
