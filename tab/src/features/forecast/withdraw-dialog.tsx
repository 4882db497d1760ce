import type { ForecastView } from '@causeway/shared/api/forecasts.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { forecastPageText } from '@causeway/shared/text/forecast-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { TextField } from '../../components/text-field.js';
import { useDraft } from '../../lib/draft.js';
import { useWords } from '../../lib/reader.js';
import { useWithdrawForecast } from './api/use-forecasts.js';

const noReason = { because: '' };

interface WithdrawDialogProps {
  readonly programId: string;
  readonly forecast: ForecastView;
  readonly onClose: () => void;
}

/** A forecast is never deleted; withdrawn it stays, with the reason. */
export function WithdrawDialog({ programId, forecast, onClose }: WithdrawDialogProps) {
  const words = useWords(forecastPageText);
  const common = useWords(tabText);
  const withdraw = useWithdrawForecast();
  const draft = useDraft(`withdraw-forecast.${forecast.id}`, noReason);
  const { because } = draft.value;
  const [isTried, setIsTried] = useState(false);
  const isEmpty = because.trim() === '';
  const submit = () => {
    setIsTried(true);
    if (isEmpty) return;
    const params = { programId, forecastId: forecast.id };
    const onSuccess = () => {
      draft.clear();
      onClose();
    };
    withdraw.mutate({ params, body: { because: because.trim() } }, { onSuccess });
  };
  return (
    <FormDialog
      title={words.withdrawTitle}
      hint={words.withdrawHint}
      submit={words.withdraw}
      isBusy={withdraw.isPending}
      error={withdraw.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={words.reason}
        value={because}
        limit={textLimits.note}
        onChange={(typed) => draft.change({ because: typed })}
        problem={isTried && isEmpty ? common.needed : undefined}
      />
    </FormDialog>
  );
}
