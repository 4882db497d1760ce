import { useCallback, useState } from 'react';

/** What a person typed, kept for this browser tab until it was sent. A storage that is full or blocked keeps nothing. */
export function useDraft<Value extends object>(key: string, empty: Value) {
  const storageKey = `causeway.draft.${key}`;
  const [value, setValue] = useState<Value>(() => ({ ...empty, ...stored(storageKey) }));
  const change = useCallback(
    (part: Partial<Value>) => {
      setValue((before) => {
        const next = { ...before, ...part };
        keep(storageKey, JSON.stringify(next));
        return next;
      });
    },
    [storageKey],
  );
  const clear = useCallback(() => {
    keep(storageKey, undefined);
    setValue(empty);
  }, [storageKey, empty]);
  return { value, change, clear };
}

function stored(key: string): object {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function keep(key: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Nothing to do: the form itself still holds what was typed.
  }
}
