import { handFlagTo } from '@causeway/shared/api/board.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog.js';
import { Loaded } from '../../../components/loaded.js';
import { SelectField } from '../../../components/select-field.js';
import { call } from '../../../lib/api.js';
import { useMe } from '../../../lib/me.js';
import { useWords } from '../../../lib/reader.js';
import { useColleagues } from '../api/use-colleagues.js';
import type { MoveDialogProps } from '../flag-move-dialog.js';
import { StaleNotice } from '../stale-notice.js';

export function HandToDialog({ flag, isStale, onSend, ...dialog }: MoveDialogProps) {
  const words = useWords(boardText);
  const common = useWords(tabText);
  const me = useMe();
  const colleagues = useColleagues(flag.id);
  const [personId, setPersonId] = useState<string>();
  const [isTried, setIsTried] = useState(false);
  const submit = () => {
    setIsTried(true);
    if (!personId) return;
    const request = { params: { flagId: flag.id }, body: { version: flag.version, personId } };
    onSend(() => call(handFlagTo, request));
  };
  return (
    <FormDialog
      title={words.handToTitle}
      hint={words.handToHint}
      submit={words.handTo}
      onSubmit={submit}
      {...dialog}
    >
      {isStale && <StaleNotice flag={flag} />}
      <Loaded query={colleagues}>
        {({ people }) => (
          <SelectField<string>
            label={words.colleague}
            value={personId ?? ''}
            empty=""
            options={people
              .filter(({ id }) => id !== me.personId)
              .map(({ id, name, isAbsent }) => ({
                value: id,
                label: isAbsent ? `${name} (${common.absent})` : name,
              }))}
            onChange={setPersonId}
            problem={isTried && !personId ? common.chooseOne : undefined}
          />
        )}
      </Loaded>
    </FormDialog>
  );
}
