import type { ForecastView } from '@causeway/shared/api/forecasts.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { forecastPageText } from '@causeway/shared/text/forecast-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { TextField } from '../../components/text-field.js';
import { useWords } from '../../lib/reader.js';
import { useWithdrawForecast } from './api/use-forecasts.js';

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
  const [because, setBecause] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isEmpty = because.trim() === '';
  const submit = () => {
    setIsTried(true);
    if (isEmpty) return;
    const params = { programId, forecastId: forecast.id };
    withdraw.mutate({ params, body: { because: because.trim() } }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={words.withdrawTitle}
      hint={words.withdrawHint}
      submit={words.withdraw}
      isBusy={withdraw.isPending}
      error={withdraw.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={words.reason}
        value={because}
        limit={textLimits.note}
        onChange={setBecause}
        problem={isTried && isEmpty ? common.needed : undefined}
      />
    </FormDialog>
  );
}
