import { useSyncExternalStore } from 'react';

const query = '(max-width: 860px)';

function subscribe(read: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', read);
  return () => list.removeEventListener('change', read);
}

/** Where columns side by side would be too thin to read. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
