import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

const wrongField = '[aria-invalid="true"], [data-problem]';
const typedInto = 'input, textarea, select, button';

function firstWrong(form: HTMLElement): HTMLElement | undefined {
  const wrong = form.querySelector<HTMLElement>(wrongField);
  if (!wrong) return undefined;
  return wrong.matches(typedInto) ? wrong : (wrong.querySelector<HTMLElement>(typedInto) ?? wrong);
}

/**
 * What was refused comes into sight: the first wrong field gets the focus after `tries` went up, and
 * what the server refused is scrolled to. In a long form both may lie far above the button.
 */
export function useShowProblem(
  form: RefObject<HTMLElement | null>,
  tries: number,
  error: unknown,
): void {
  const shown = useRef(tries);
  useEffect(() => {
    if (shown.current !== tries && form.current) firstWrong(form.current)?.focus();
    shown.current = tries;
  }, [form, tries]);
  useEffect(() => {
    if (error)
      form.current?.querySelector('[role="alert"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [form, error]);
}
