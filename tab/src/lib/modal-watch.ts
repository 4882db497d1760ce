import { useSyncExternalStore } from 'react';

/** As long as the focus manager takes to show the page to screen readers again. */
const lingerMs = 1_000;

let openCount = 0;
let isLingering = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const readers = new Set<() => void>();

function tell(): void {
  for (const read of readers) read();
}

/** Called when a dialog opens; what it returns, when it closes. */
export function openModal(): () => void {
  openCount += 1;
  tell();
  return () => {
    openCount -= 1;
    isLingering = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      isLingering = false;
      tell();
    }, lingerMs);
  };
}

function subscribe(read: () => void): () => void {
  readers.add(read);
  return () => readers.delete(read);
}

/** True while a dialog is open, and a moment longer. */
export function useModalWatch(): boolean {
  return useSyncExternalStore(subscribe, () => openCount > 0 || isLingering);
}
