import type { FlagLine } from '@causeway/shared/api/flags.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useMe } from '../../lib/me.js';
import { useNavigation } from '../../lib/navigation.js';
import { useWords } from '../../lib/reader.js';
import type { MoveName } from './flag-moves.js';
import { moveRules, possibleMoves } from './flag-moves.js';

interface FlagMenuProps {
  readonly flag: FlagLine;
  readonly anchor: HTMLElement;
  readonly onMove: (move: MoveName) => void;
  /** Missing where this flag has nothing to take back. */
  readonly onUndo: (() => void) | undefined;
  readonly onClose: () => void;
}

/** One menu for the whole board, opened at the card it is for: a hundred menus would cost every first look. */
export function FlagMenu({ flag, anchor, onMove, onUndo, onClose }: FlagMenuProps) {
  const words = useWords(boardText);
  const common = useWords(tabText);
  const me = useMe();
  const { go } = useNavigation();
  const close = () => {
    onClose();
    anchor.focus();
  };
  return (
    <Menu
      open
      positioning={{ target: anchor, position: 'below', align: 'end' }}
      onOpenChange={(_, data) => !data.open && close()}
    >
      <MenuPopover>
        <MenuList>
          {possibleMoves(flag, me.personId).map((move) => (
            <MenuItem
              key={move}
              secondaryContent={moveRules[move].key}
              onClick={() => {
                close();
                onMove(move);
              }}
            >
              {words[moveRules[move].word] as string}
            </MenuItem>
          ))}
          {onUndo && (
            <MenuItem
              secondaryContent="z"
              onClick={() => {
                close();
                onUndo();
              }}
            >
              {words.undo}
            </MenuItem>
          )}
          <MenuItem secondaryContent="Enter" onClick={() => go(`/board/flags/${flag.id}`)}>
            {common.open}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
