import { forecastChartText } from '@causeway/shared/text/forecast-chart-text.js';
import { formatNumber, formatPercent } from '@causeway/shared/text/format.js';
import { useReader } from '../../lib/reader.js';
import { ChartRow, ChartRows } from './chart-rows.js';
import { shareScale } from './chart-scale.js';
import type { Driver, Named } from './driver-words.js';
import { driverName, driverState } from './driver-words.js';
import type { Pattern } from './pattern-bar.js';
import { PatternBar } from './pattern-bar.js';

const patterns: Readonly<Record<Driver['state'], Pattern>> = {
  tested: 'solid',
  untested: 'hatched',
  'too-few': 'empty',
};

interface DriverListProps {
  readonly drivers: readonly Driver[];
  readonly useCases: readonly Named[];
}

/** What adds most to the width of a projection comes first, with what would take it away. */
export function DriverList({ drivers, useCases }: DriverListProps) {
  const { locale } = useReader();
  const words = forecastChartText(locale);
  const percent = (share: number) => formatPercent(share, locale);
  const scale = shareScale([1]);
  if (drivers.length === 0) return null;
  return (
    <>
      <strong>{words.drivers}</strong>
      <ChartRows scale={scale} tickText={percent}>
        {drivers.map((driver) => {
          const { name, state, weight, widthShare, furtherTrials } = driver;
          const more = formatNumber(furtherTrials, locale);
          return (
            <ChartRow
              key={name}
              name={driverName(driver, useCases, locale)}
              scale={scale}
              words={[
                `${words.ofWidth(percent(widthShare))} · ${words.ofRollout(percent(weight))} · ${driverState(driver, locale)}`,
                state === 'tested' ? words.halvedBy(more) : words.madeBy(more),
              ]}
            >
              <PatternBar
                pattern={patterns[state]}
                tone={state === 'tested' ? 'brand' : 'quiet'}
                x={0}
                width={scale.at(widthShare)}
                height={14}
              />
            </ChartRow>
          );
        })}
      </ChartRows>
    </>
  );
}
