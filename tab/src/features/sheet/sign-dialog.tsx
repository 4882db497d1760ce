import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { sheetPageText } from '@causeway/shared/text/sheet-page-text.js';
import { ChangedSince } from '../../components/changed-since.js';
import { FormDialog } from '../../components/form-dialog.js';
import { asProblem } from '../../lib/api-problem.js';
import { useReader } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useSignSheet } from './api/use-sheet-change.js';
import type { SheetAt } from './api/use-sheets.js';

interface SignDialogProps {
  readonly at: SheetAt;
  readonly kind: SheetKind;
  readonly sheet: SheetView;
  readonly signature: string;
  readonly onClose: () => void;
}

/** A signature, with what it does. */
export function SignDialog({ at, kind, sheet, signature, onClose }: SignDialogProps) {
  const { locale } = useReader();
  const words = sheetPageText(locale);
  const kinds = declaredWords(locale, 'sheet');
  const toast = useToast();
  const sign = useSignSheet(at);
  const isLast = sheet.versions[0]?.missingSignatures.length === 1;
  const isStale = asProblem(sign.error).code === 'stale';
  const name = kinds.signature(kind.name, signature) || signature;
  return (
    <FormDialog
      title={words.signTitle(kinds.kind(kind.name) || kind.name)}
      hint={isLast ? words.signLast : words.signHint}
      submit={words.signAs(name)}
      isBusy={sign.isPending}
      error={isStale ? undefined : sign.error}
      onSubmit={() =>
        sign.mutate(
          { version: sheet.version, signature },
          {
            onSuccess: () => {
              toast({ text: words.signed });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      {isStale && <ChangedSince />}
    </FormDialog>
  );
}
