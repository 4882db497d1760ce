import type { FlagLine } from '@causeway/shared/api/flags.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useNarrow } from '../../lib/use-narrow.js';
import { findFlagLine } from './api/find-flag-line.js';
import { useFlagCounts } from './api/use-flag-counts.js';
import { focusFlag, placeAfter } from './board-focus.js';
import type { BoardView } from './board-view.js';
import { openColumns } from './board-view.js';
import { FlagColumn } from './flag-column.js';
import type { MoveName } from './flag-moves.js';
import { StatePicker } from './state-picker.js';
import { useBoardKeys } from './use-board-keys.js';
import { useFlagMoves } from './use-flag-moves.js';

const FlagMenu = lazy(async () => ({ default: (await import('./flag-menu.js')).FlagMenu }));
const ShortcutDialog = lazy(async () => ({
  default: (await import('./shortcut-dialog.js')).ShortcutDialog,
}));

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(240px, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
});

/** After these the flag has left the owner's hands, so the keyboard goes on with the next one. */
const leaving = new Set<MoveName | 'undo'>(['answer', 'dismiss', 'handTo', 'release']);

interface FlagBoardProps {
  readonly view: BoardView;
  readonly onChange: (view: BoardView) => void;
  readonly isHelpOpen: boolean;
  readonly onHelp: (isOpen: boolean) => void;
}

/** The board: every flag in its column, moved by key, button or menu. */
export function FlagBoard({ view, onChange, isHelpOpen, onHelp }: FlagBoardProps) {
  const styles = useStyles();
  const words = useWords(boardText);
  const client = useQueryClient();
  const toast = useToast();
  const board = useRef<HTMLDivElement>(null);
  const refocus = useRef<() => void>(undefined);
  const [menu, setMenu] = useState<{ flag: FlagLine; anchor: HTMLElement }>();
  const counts = useFlagCounts(view.filter).data;
  const layout = useNarrow() ? 'list' : view.layout;
  const states = layout === 'list' ? [view.state] : [...openColumns, ...view.alsoShow];
  const isEmpty = counts !== undefined && states.every((state) => counts.counts[state] === 0);

  const moves = useFlagMoves({
    onMove: (move, flag) => {
      const root = board.current;
      if (!root) return;
      const onNeighbour = placeAfter(root, flag.id);
      refocus.current = () => {
        if (leaving.has(move) || !focusFlag(root, flag.id)) onNeighbour();
      };
    },
    onSettled: () => {
      const focus = refocus.current;
      refocus.current = undefined;
      // Closing dialogs give the focus back first; the card they give it to may be gone.
      if (focus) setTimeout(focus, 60);
    },
  });

  useBoardKeys({
    board,
    onMove: (move, flagId) => {
      const flag = flagId && findFlagLine(client, flagId);
      if (flag) moves.start(move, flag);
      else toast({ text: words.pickFirst });
    },
    onUndo: (flagId) => moves.takeBack(flagId ? findFlagLine(client, flagId) : undefined),
    onHelp: () => onHelp(true),
  });

  const onActions = useCallback(
    (flag: FlagLine, anchor: HTMLElement) => setMenu({ flag, anchor }),
    [],
  );

  return (
    <div ref={board}>
      {layout === 'list' && (
        <StatePicker
          state={view.state}
          counts={counts}
          onChange={(state) => onChange({ ...view, state })}
        />
      )}
      {isEmpty ? (
        <EmptyState title={words.emptyBoard} hint={words.emptyBoardHint} />
      ) : (
        <div className={layout === 'columns' ? styles.columns : undefined}>
          {states.map((state) => (
            <FlagColumn
              key={state}
              state={state}
              filter={view.filter}
              layout={layout}
              count={counts && { count: counts.counts[state], isCapped: counts.isCapped }}
              onActions={onActions}
            />
          ))}
        </div>
      )}
      <Suspense fallback={null}>
        {menu && (
          <FlagMenu
            {...menu}
            onMove={(move) => moves.start(move, findFlagLine(client, menu.flag.id) ?? menu.flag)}
            onUndo={menu.flag.id === moves.undoableId ? () => moves.takeBack(menu.flag) : undefined}
            onClose={() => setMenu(undefined)}
          />
        )}
        {isHelpOpen && <ShortcutDialog onClose={() => onHelp(false)} />}
      </Suspense>
      {moves.dialog}
    </div>
  );
}
