import type { FlagPage } from '@causeway/shared/api/flags.js';
import type { ReactNode } from 'react';
import { AnswerDialog } from './dialogs/answer-dialog.js';
import { AskDialog } from './dialogs/ask-dialog.js';
import { DismissDialog } from './dialogs/dismiss-dialog.js';
import { HandToDialog } from './dialogs/hand-to-dialog.js';
import { ReopenDialog } from './dialogs/reopen-dialog.js';
import { SeverityDialog } from './dialogs/severity-dialog.js';
import type { MoveName } from './flag-moves.js';
import type { MovedFlag } from './use-flag-moves.js';

/** What every dialog of a move gets. */
export interface MoveDialogProps {
  readonly flag: MovedFlag;
  readonly isBusy: boolean;
  readonly isStale: true | undefined;
  readonly error: unknown;
  readonly onSend: (run: () => Promise<FlagPage>) => void;
  readonly onClose: () => void;
}

export function FlagMoveDialog({
  move,
  ...props
}: MoveDialogProps & { readonly move: MoveName }): ReactNode {
  switch (move) {
    case 'handTo':
      return <HandToDialog {...props} />;
    case 'ask':
      return <AskDialog {...props} />;
    case 'severity':
      return <SeverityDialog {...props} />;
    case 'answer':
      return <AnswerDialog {...props} />;
    case 'dismiss':
      return <DismissDialog {...props} />;
    case 'reopen':
      return <ReopenDialog {...props} />;
    case 'claim':
    case 'release':
    case 'confirm':
      return null;
  }
}
