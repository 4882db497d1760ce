import type { FlagPage } from '@causeway/shared/api/flags.js';
import { useState } from 'react';
import { asProblem } from '../../../lib/api-problem.js';
import { useFlagMove } from '../api/use-flag-move.js';

interface PageForm {
  readonly flagId: string;
  readonly done: string;
  readonly onClose: () => void;
}

/** Sends a form of the flag's page; a stale one stays open with what was typed, on the flag as it is now. */
export function usePageForm({ flagId, done, onClose }: PageForm) {
  const { make, refresh, isBusy } = useFlagMove();
  const [error, setError] = useState<unknown>();
  const [isStale, setIsStale] = useState(false);
  const send = (run: () => Promise<FlagPage>) => {
    setError(undefined);
    setIsStale(false);
    make({ run, done }).then(onClose, async (problem: unknown) => {
      const wasStale = asProblem(problem).code === 'stale';
      if (wasStale) await refresh(flagId).catch(() => undefined);
      setIsStale(wasStale);
      setError(wasStale ? undefined : problem);
    });
  };
  return { send, isBusy, error, isStale };
}
