import type { ApiKeyView } from '@causeway/shared/api/connections.js';
import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { ChoiceField } from '../../../components/choice-field.js';
import { useReader } from '../../../lib/reader.js';
import { useRotateApiKey } from '../api/use-api-keys.js';
import { SecretDialog } from '../secret-dialog.js';
import { NewSecret } from './new-secret.js';

interface RotateKeyDialogProps {
  readonly programId: string;
  readonly apiKey: ApiKeyView;
  readonly onClose: () => void;
}

const overlaps = ['1', '24', '168', '0'] as const;

/** A new secret for the same key, and how long the old one works beside it. */
export function RotateKeyDialog({ programId, apiKey, onClose }: RotateKeyDialogProps) {
  const { locale, timeZone } = useReader();
  const words = apiKeyText(locale);
  const common = tabText(locale);
  const rotate = useRotateApiKey(programId);
  const [overlap, setOverlap] = useState<(typeof overlaps)[number]>();
  const [isTried, setIsTried] = useState(false);
  // What is asked about stays what it was when the question was put, also once it is answered.
  const [drawnFrom] = useState(apiKey);
  const { id: apiKeyId, name } = apiKey;
  const before = drawnFrom.overlap;
  const endsEarlier = before && words.endsEarlier(formatMoment(before.endsAt, locale, timeZone));
  const submit = () => {
    setIsTried(true);
    if (overlap === undefined) return;
    // Refused once, the person has been told that somebody else was quicker.
    const { secretMadeAt } = rotate.isError ? apiKey : drawnFrom;
    const body = { secretMadeAt, overlapHours: Number(overlap) };
    rotate.mutate({ params: { programId, apiKeyId }, body });
  };
  return (
    <SecretDialog
      title={words.rotateTitle(name)}
      hint={[words.rotateHint, endsEarlier].filter(Boolean).join(' ')}
      submit={words.rotate}
      isBusy={rotate.isPending}
      error={rotate.error}
      shown={
        rotate.data && (
          <NewSecret
            title={words.rotatedTitle(name)}
            secret={rotate.data.secret}
            onClose={onClose}
          />
        )
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField
        label={words.overlap}
        value={overlap}
        choices={overlaps.map((value) => ({ value, label: words[`overlap.${value}`] }))}
        onChange={setOverlap}
        problem={isTried && overlap === undefined ? common.chooseOne : undefined}
      />
    </SecretDialog>
  );
}
