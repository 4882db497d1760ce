import type { ForecastId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { registerForecast } from '../../../usecases/forecast/register-forecast.js';
import type { DemoScene } from '../demo-scene.js';

interface Expected {
  readonly measure: string;
  readonly dueAt: Instant;
  readonly above: number;
  readonly probability: number;
}

/** Of the work as it is shared out, with the part of it that nobody tried. */
export async function expectShare(
  scene: DemoScene,
  { measure, dueAt, above, probability }: Expected,
): Promise<ForecastId> {
  const forecastId = scene.newId<'forecast'>();
  const shares = [
    { useCaseId: scene.useCase('reply'), weight: 0.45 },
    { useCaseId: scene.useCase('summary'), weight: 0.25 },
    { useCaseId: scene.useCase('refund'), weight: 0.15 },
  ];
  await scene.done('manager-1', registerForecast, {
    ...scene.of,
    forecastId,
    measure,
    filter: { by: 'all' },
    mix: { by: 'use-case', shares, other: 0.15 },
    level: 0.9,
    dueAt,
    chance: { direction: 'above', threshold: above, probability },
  });
  return forecastId;
}
