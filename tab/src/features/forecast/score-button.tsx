import type { ForecastView } from '@causeway/shared/api/forecasts.js';
import { forecastPageText } from '@causeway/shared/text/forecast-page-text.js';
import { Button } from '@fluentui/react-components';
import { ProblemBar } from '../../components/problem-bar.js';
import { useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useScoreForecast } from './api/use-forecasts.js';

interface ScoreButtonProps {
  readonly programId: string;
  readonly forecast: ForecastView;
  readonly name: string;
}

/** The clock does the same by itself, a little later; the numbers are the server's either way. */
export function ScoreButton({ programId, forecast, name }: ScoreButtonProps) {
  const words = useWords(forecastPageText);
  const toast = useToast();
  const score = useScoreForecast();
  const run = () =>
    score.mutate(
      { params: { programId, forecastId: forecast.id }, body: {} },
      { onSuccess: () => toast({ text: words.scored }) },
    );
  return (
    <>
      <Button
        size="small"
        aria-label={words.scoreNamed(name)}
        disabledFocusable={score.isPending}
        onClick={run}
      >
        {words.score}
      </Button>
      <ProblemBar error={score.error} />
    </>
  );
}
