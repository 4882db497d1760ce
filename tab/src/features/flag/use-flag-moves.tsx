import { claimFlag, confirmFlag, releaseFlag } from '@causeway/shared/api/board.js';
import type { FlagLine, FlagPage } from '@causeway/shared/api/flags.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { flagStateWords } from '@causeway/shared/text/flag-words.js';
import { lazy, Suspense, useState } from 'react';
import { call } from '../../lib/api.js';
import { asProblem } from '../../lib/api-problem.js';
import { useMe } from '../../lib/me.js';
import { sayProblem } from '../../lib/problem-words.js';
import { useReader } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useFlagMove } from './api/use-flag-move.js';
import type { MoveName } from './flag-moves.js';
import { moveRules, obstacleTo } from './flag-moves.js';

/** Dialogs travel when the first one is opened: the board itself needs none of them. */
const FlagMoveDialog = lazy(async () => ({
  default: (await import('./flag-move-dialog.js')).FlagMoveDialog,
}));
const StaleDialog = lazy(async () => ({
  default: (await import('./stale-dialog.js')).StaleDialog,
}));

const atOnce = { claim: claimFlag, release: releaseFlag, confirm: confirmFlag };

function isAtOnce(move: MoveName): move is keyof typeof atOnce {
  return move in atOnce;
}

/** A page or a line alike: what a move has to know of a flag. */
export type MovedFlag = FlagLine;

interface Open {
  readonly move: MoveName | 'stale';
  readonly flag: MovedFlag;
  readonly error?: unknown;
  readonly isStale?: true;
}

interface FlagMovesOptions {
  /** Before anything changes on the screen, so that the place of the flag can be remembered. */
  readonly onMove?: (move: MoveName | 'undo', flag: MovedFlag) => void;
  readonly onSettled?: () => void;
}

/** Everything an owner does with a flag, from a key, a button or a menu, on the board and on its page. */
export function useFlagMoves({ onMove, onSettled }: FlagMovesOptions = {}) {
  const { make, undo, refresh, isBusy } = useFlagMove();
  const reader = useReader();
  const words = boardText(reader.locale);
  const toast = useToast();
  const me = useMe();
  const [open, setOpen] = useState<Open>();
  const [last, setLast] = useState<Pick<FlagPage, 'id' | 'version'>>();

  const close = () => {
    setOpen(undefined);
    onSettled?.();
  };

  const refused = async (move: MoveName | 'stale', flag: MovedFlag, error: unknown) => {
    const problem = asProblem(error);
    const fresh = problem.status === 409 || problem.status === 422 ? await refresh(flag.id) : flag;
    if (problem.code === 'stale') {
      setOpen({
        move: move === 'stale' || isAtOnce(move) ? 'stale' : move,
        flag: fresh,
        isStale: true,
      });
    } else if (move === 'stale' || isAtOnce(move)) {
      toast({ text: sayProblem(problem, reader) });
    } else {
      setOpen({ move, flag: fresh, error });
    }
  };

  const carryOut = (move: MoveName, flag: MovedFlag, run: () => Promise<FlagPage>) => {
    onMove?.(move, flag);
    make({ run, done: words[moveRules[move].done] as string })
      .then((moved) => {
        setLast(moved.undoUntil ? moved : undefined);
        close();
      })
      .catch((error: unknown) => refused(move, flag, error).catch(close));
  };

  const start = (move: MoveName, flag: MovedFlag) => {
    const name = words[moveRules[move].word] as string;
    const obstacle = obstacleTo(move, flag, me.personId);
    if (obstacle === 'held-by-other') {
      toast({ text: words.notHeldByOther(name, flag.heldBy?.name ?? '') });
    } else if (obstacle) {
      toast({ text: words.notNow(name, flagStateWords(reader.locale)[flag.state]) });
    } else if (isAtOnce(move)) {
      const { version } = flag;
      const request = { params: { flagId: flag.id }, body: { version } };
      carryOut(move, flag, () => call(atOnce[move], request));
    } else {
      setOpen({ move, flag });
    }
  };

  const takeBack = (flag: MovedFlag | undefined) => {
    const moved = flag && 'undoUntil' in flag && flag.undoUntil ? flag : last;
    if (!moved) return toast({ text: words.nothingToUndo });
    setLast(undefined);
    if (flag) onMove?.('undo', flag);
    return void undo(moved)
      .then(onSettled)
      .catch((error: unknown) => toast({ text: sayProblem(asProblem(error), reader) }));
  };

  const dialog = open && (
    <Suspense fallback={null}>
      {open.move === 'stale' ? (
        <StaleDialog flag={open.flag} onClose={close} />
      ) : (
        <FlagMoveDialog
          key={open.move}
          move={open.move}
          flag={open.flag}
          isBusy={isBusy}
          isStale={open.isStale}
          error={open.error}
          onClose={close}
          onSend={(run) => open.move !== 'stale' && carryOut(open.move, open.flag, run)}
        />
      )}
    </Suspense>
  );

  return { start, takeBack, dialog, undoableId: last?.id, isBusy };
}
