import type { ComponentType } from 'react';
import { useSyncExternalStore } from 'react';

/** About as long as the focus manager takes to show the page to screen readers again. */
const lingerMs = 1_000;

let openCount = 0;
let outliving: ComponentType | undefined;
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
export function openModal(keeper: ComponentType): () => void {
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
export function useModalWatch(): ComponentType | undefined {
  return useSyncExternalStore(subscribe, () => outliving);
}
