import type { ReactNode } from 'react';
import { useSyncExternalStore } from 'react';

/** About as long as the focus manager takes to show the page to screen readers again. */
const lingerMs = 1_000;

let openCount = 0;
let outliving: ReactNode;
let timer: ReturnType<typeof setTimeout> | undefined;
const readers = new Set<() => void>();

function tell(): void {
  for (const read of readers) read();
}

function letGo(): void {
  if (openCount > 0) return;
  if (document.querySelector('main')?.closest('[aria-hidden=true]')) {
    timer = setTimeout(letGo, lingerMs);
    return;
  }
  outliving = undefined;
  tell();
}

/** Called when a dialog opens, with what has to outlive it; what it returns, when it closes. */
export function openModal(keeper: ReactNode): () => void {
  openCount += 1;
  outliving = keeper;
  tell();
  return () => {
    openCount -= 1;
    clearTimeout(timer);
    timer = setTimeout(letGo, lingerMs);
  };
}

function subscribe(read: () => void): () => void {
  readers.add(read);
  return () => readers.delete(read);
}

/** What a dialog brought with it, while it is open and until the page is there again for everybody. */
export function useModalWatch(): ReactNode {
  return useSyncExternalStore(subscribe, () => outliving);
}
