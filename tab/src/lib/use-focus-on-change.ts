import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** Where a step makes way for the next, the keyboard and the screen reader go on at its beginning. */
export function useFocusOnChange(step: string): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) element.current?.focus();
    shown.current = step;
  }, [step]);
  return element;
}
