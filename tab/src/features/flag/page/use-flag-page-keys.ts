import type { FlagPage } from '@causeway/shared/api/flags.js';
import { useEffect, useRef } from 'react';
import { moveNames, moveRules } from '../flag-moves.js';
import type { useFlagMoves } from '../use-flag-moves.js';

type Moves = ReturnType<typeof useFlagMoves>;

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"]') !==
      null
  );
}

/** The board's letters do the same on the flag's own page. */
export function useFlagPageKeys(flag: FlagPage, moves: Moves): void {
  const latest = useRef({ flag, moves });
  useEffect(() => {
    latest.current = { flag, moves };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
      const now = latest.current;
      const move = moveNames.find((name) => moveRules[name].key === event.key);
      if (!move && event.key !== 'z') return;
      event.preventDefault();
      if (move) now.moves.start(move, now.flag);
      else now.moves.takeBack(now.flag);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
