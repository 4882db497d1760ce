import type { ProjectionPreview } from '@causeway/shared/api/forecasts.js';
import { forecastPageText } from '@causeway/shared/text/forecast-page-text.js';
import { formatPercent } from '@causeway/shared/text/format.js';
import { settledSentence } from '@causeway/shared/text/projection-text.js';
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useReader, useWords } from '../../lib/reader.js';

interface PlateauBarProps {
  readonly plateau: NonNullable<ProjectionPreview['plateau']>;
}

/** Where use has settled, beside what was projected and what the pilot promised. */
export function PlateauBar({ plateau: { share, projected, naive } }: PlateauBarProps) {
  const words = useWords(forecastPageText);
  const { locale } = useReader();
  return (
    <MessageBar
      intent={projected === 'below' ? 'warning' : 'info'}
      layout="multiline"
      politeness="polite"
    >
      <MessageBarBody>
        {[
          words.plateau(formatPercent(share, locale)),
          settledSentence(projected, locale),
          words.plateauNaive(settledSentence(naive, locale)),
        ].join(' ')}
      </MessageBarBody>
    </MessageBar>
  );
}
