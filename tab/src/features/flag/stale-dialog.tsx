import type { FlagLine } from '@causeway/shared/api/flags.js';
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
} from '@fluentui/react-components';
import { useWords } from '../../lib/reader.js';
import { useOpenModal } from '../../lib/use-open-modal.js';
import { StaleNotice } from './stale-notice.js';

interface StaleDialogProps {
  readonly flag: FlagLine;
  readonly onClose: () => void;
}

export function StaleDialog({ flag, onClose }: StaleDialogProps) {
  const words = useWords(boardText);
  const common = useWords(tabText);
  useOpenModal();
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.since}</DialogTitle>
          <DialogContent>
            <p>{flag.excerpt}</p>
            <StaleNotice flag={flag} />
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
