import type { ForecastView } from '@causeway/shared/api/forecasts.js';
import type { listForecasts } from '@causeway/shared/api/forecasts.js';
import { chartValue } from '@causeway/shared/text/chart-value.js';
import { forecastPageText } from '@causeway/shared/text/forecast-page-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { CalibrationChart } from '../../components/charts/calibration-chart.js';
import { EmptyState } from '../../components/empty-state.js';
import { Surface } from '../../components/surface.js';
import type { AnswerOf } from '../../lib/api.js';
import { useReader, useWords } from '../../lib/reader.js';
import type { UseCases } from './api/use-workload.js';
import { ForecastRow } from './forecast-row.js';
import { ForecasterTable } from './forecaster-table.js';
import { WithdrawDialog } from './withdraw-dialog.js';

const useStyles = makeStyles({
  hint: { marginBlock: 0, color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  summary: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface ForecastPanelProps {
  readonly programId: string;
  readonly ledger: AnswerOf<typeof listForecasts>;
  readonly useCases: UseCases;
}

/** Everything that was forecast, beside what the pilot's own rate would have promised. */
export function ForecastPanel({ programId, ledger, useCases }: ForecastPanelProps) {
  const styles = useStyles();
  const words = useWords(forecastPageText);
  const { locale } = useReader();
  const [withdrawn, setWithdrawn] = useState<ForecastView>();
  const { forecasts, calibration, forecasters, mayForecast } = ledger;
  const { chances } = calibration;
  const number = (value: number) => chartValue(value, 'number', locale);
  return (
    <Surface title={words.ledger}>
      <p className={styles.hint}>{words.ledgerHint}</p>
      {forecasts.length === 0 ? (
        <EmptyState title={words.noForecasts} hint={words.noForecastsHint} />
      ) : (
        <>
          <CalibrationChart
            title={words.calibration}
            forecasts={forecasts}
            calibration={calibration}
            useCases={useCases}
          />
          {chances && (
            <p className={styles.hint}>
              {words.brier(number(chances.brier), number(chances.naiveBrier))}
            </p>
          )}
          {forecasters.length > 1 && <ForecasterTable forecasters={forecasters} />}
          <details>
            <summary className={styles.summary}>{words.forecasts}</summary>
            <ul className={styles.list}>
              {forecasts.map((forecast) => (
                <ForecastRow
                  key={forecast.id}
                  programId={programId}
                  forecast={forecast}
                  useCases={useCases}
                  onWithdraw={mayForecast ? () => setWithdrawn(forecast) : undefined}
                />
              ))}
            </ul>
          </details>
        </>
      )}
      {!mayForecast && <span className={styles.hint}>{words.mayNotFreeze}</span>}
      {withdrawn && (
        <WithdrawDialog
          programId={programId}
          forecast={withdrawn}
          onClose={() => setWithdrawn(undefined)}
        />
      )}
    </Surface>
  );
}
