import type { listChanges } from '@causeway/shared/api/changes.js';
import type { AnswerOf } from './api.js';

export type Changes = AnswerOf<typeof listChanges>;

interface Follow {
  readonly read: (after: number | undefined) => Promise<Changes>;
  readonly onChanges: (changes: Changes) => void;
  /** Whether the last look reached the server. */
  readonly onReached: (isReached: boolean) => void;
}

const everyMs = 2_000;
const slowestMs = 30_000;

/**
 * Looks for changes while the page is seen, at once when it is seen again, and ever more seldom while
 * nobody answers. Returns how to stop.
 */
export function followChanges({ read, onChanges, onReached }: Follow): () => void {
  let cursor: number | undefined;
  let waitMs = everyMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  let isStopped = false;

  const look = async () => {
    clearTimeout(timer);
    if (isLooking || isStopped || document.hidden) return;
    isLooking = true;
    try {
      const changes = await read(cursor);
      const isFirst = cursor === undefined;
      cursor = changes.cursor;
      waitMs = everyMs;
      onReached(true);
      if (!isFirst && (changes.isTooMany || changes.changes.length > 0)) onChanges(changes);
    } catch {
      waitMs = Math.min(waitMs * 2, slowestMs);
      onReached(false);
    } finally {
      isLooking = false;
      if (!isStopped) timer = setTimeout(() => void look(), waitMs);
    }
  };
  const lookNow = () => void look();

  lookNow();
  document.addEventListener('visibilitychange', lookNow);
  window.addEventListener('focus', lookNow);
  window.addEventListener('online', lookNow);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', lookNow);
    window.removeEventListener('focus', lookNow);
    window.removeEventListener('online', lookNow);
  };
}
