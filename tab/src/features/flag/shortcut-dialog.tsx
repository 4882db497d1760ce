import { boardText } from '@causeway/shared/text/board-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useWords } from '../../lib/reader.js';
import { useOpenModal } from '../../lib/use-open-modal.js';
import { moveNames, moveRules } from './flag-moves.js';

const useStyles = makeStyles({
  keys: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  meaning: { margin: 0 },
});

export function ShortcutDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const words = useWords(boardText);
  const common = useWords(tabText);
  useOpenModal();
  const keys: readonly (readonly [string, string])[] = [
    ['j  k  ↓  ↑', words.keyNext],
    ['←  →', words.keyColumn],
    ['Enter', words.keyOpen],
    ...moveNames.map(
      (move) => [moveRules[move].key, words[moveRules[move].word] as string] as const,
    ),
    ['z', words.undo],
    ['?', words.keyHelp],
  ];
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.keyboard}</DialogTitle>
          <DialogContent>
            <dl className={styles.keys}>
              {keys.map(([key, meaning]) => [
                <dt key={`key ${key}`}>
                  <kbd>{key}</kbd>
                </dt>,
                <dd key={`meaning ${key}`} className={styles.meaning}>
                  {meaning}
                </dd>,
              ])}
            </dl>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {common.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
