import type { ProjectionView } from '@causeway/shared/api/forecasts.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { forecastChartText } from '@causeway/shared/text/forecast-chart-text.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export type Driver = ProjectionView['drivers'][number];

export function driverName({ name }: Driver, useCases: readonly Named[], locale: Locale): string {
  const words = forecastChartText(locale);
  const others: Readonly<Record<string, string>> = {
    volunteers: words.volunteers,
    rest: words.everybodyElse,
    other: words.otherWork,
  };
  return others[name] ?? useCases.find(({ id }) => id === name)?.name ?? name;
}

export function driverState({ state }: Driver, locale: Locale): string {
  const words = forecastChartText(locale);
  const states: Readonly<Record<Driver['state'], string>> = {
    tested: words.stateTested,
    untested: words.stateUntested,
    'too-few': words.stateTooFew,
  };
  return states[state];
}
