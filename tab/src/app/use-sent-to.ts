import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Whoever was sent to a part of a page begins there, at the first thing to press, once it is there. */
export function useSentTo(id: string, state: 'there' | 'loading') {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash !== `#${id}` || state === 'loading') return undefined;
    // After a change of page the focus is first put on its beginning.
    const frame = requestAnimationFrame(() => {
      const part = document.getElementById(id);
      part?.scrollIntoView({ block: 'center' });
      part?.querySelector<HTMLElement>('a[href], button')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [id, hash, key, state]);
}
