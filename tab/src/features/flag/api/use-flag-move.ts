import { getFlag, undoFlagMove } from '@causeway/shared/api/board.js';
import type { FlagPage } from '@causeway/shared/api/flags.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../../../lib/api.js';
import { useWords } from '../../../lib/reader.js';
import { useToast } from '../../../lib/toast.js';
import { putFlagInPlace } from './put-flag-in-place.js';

export interface Move {
  readonly run: () => Promise<FlagPage>;
  /** What is said once it is done. */
  readonly done: string;
  readonly onDone?: (flag: FlagPage) => void;
}

/** Sends one move of an owner, shows where the flag went and offers to take it back. */
export function useFlagMove() {
  const client = useQueryClient();
  const toast = useToast();
  const words = useWords(boardText);
  const { mutateAsync, isPending } = useMutation({ mutationFn: (move: Move) => move.run() });

  const show = useCallback(
    (flag: FlagPage) => {
      putFlagInPlace(client, flag);
      void client.invalidateQueries({ queryKey: ['flag', 'list'] });
      void client.invalidateQueries({ queryKey: ['flag', 'counts'] });
      void client.invalidateQueries({ queryKey: ['flag', 'history', flag.id] });
    },
    [client],
  );

  const undo = useCallback(
    async (flag: Pick<FlagPage, 'id' | 'version'>) => {
      const restored = await mutateAsync({
        run: () =>
          call(undoFlagMove, { params: { flagId: flag.id }, body: { version: flag.version } }),
        done: words.undone,
      });
      show(restored);
      toast({ text: words.undone });
      return restored;
    },
    [mutateAsync, show, toast, words],
  );

  const make = useCallback(
    async (move: Move) => {
      const flag = await mutateAsync(move);
      show(flag);
      move.onDone?.(flag);
      const action = { label: words.undo, run: () => void undo(flag).catch(() => undefined) };
      toast({ text: move.done, ...(flag.undoUntil ? { action } : {}) });
      return flag;
    },
    [mutateAsync, show, toast, undo, words],
  );

  /** The flag as it is now, for somebody who acted on an older one. */
  const refresh = useCallback(
    async (flagId: string) => {
      const flag = await call(getFlag, { params: { flagId } });
      show(flag);
      return flag;
    },
    [show],
  );

  return { make, undo, refresh, isBusy: isPending };
}
