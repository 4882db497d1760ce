import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { focusBeside, focusColumnBeside, focusedFlagId } from './board-focus.js';
import type { MoveName } from './flag-moves.js';
import { moveNames, moveRules } from './flag-moves.js';

interface BoardKeys {
  readonly board: RefObject<HTMLElement | null>;
  readonly onMove: (move: MoveName, flagId: string | undefined) => void;
  readonly onUndo: (flagId: string | undefined) => void;
  readonly onHelp: () => void;
}

/** Where letters are typed, or where another list has the arrow keys. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"], [role="alertdialog"]',
    ) !== null
  );
}

const moveOfKey = new Map(moveNames.map((move) => [moveRules[move].key, move]));

/** The keyboard of the board. Enter needs no entry: a card is a link. */
export function useBoardKeys(keys: BoardKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { board, onMove, onUndo, onHelp } = latest.current;
      const root = board.current;
      if (!root || event.defaultPrevented || isElsewhere(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const steps: Readonly<Record<string, () => void>> = {
        j: () => focusBeside(root, 1),
        ArrowDown: () => focusBeside(root, 1),
        k: () => focusBeside(root, -1),
        ArrowUp: () => focusBeside(root, -1),
        ArrowRight: () => focusColumnBeside(root, 1),
        ArrowLeft: () => focusColumnBeside(root, -1),
        z: () => onUndo(focusedFlagId(root)),
        '?': onHelp,
      };
      const move = moveOfKey.get(event.key);
      const step = steps[event.key] ?? (move && (() => onMove(move, focusedFlagId(root))));
      // Arrows scroll the page until a flag has the keyboard.
      const isArrow = event.key.startsWith('Arrow');
      if (!step || (isArrow && focusedFlagId(root) === undefined)) return;
      event.preventDefault();
      step();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
