import { screen, within } from '@testing-library/react';
import { openTab } from './open-tab.js';
import { RolloutApi } from './rollout-api.js';
import { programId, sampleMe } from './sample.js';

export function manager() {
  const grants = [{ programId, programName: 'Draftly rollout', role: 'program-manager' as const }];
  return sampleMe({ grants });
}

/** The page of the stages as a program manager sees it. */
export async function openStages(api = new RolloutApi({ me: manager() })) {
  const opened = openTab(`/programs/${programId}/rings`, api);
  const stops = await screen.findByRole('region', { name: 'Stopping and carrying on' });
  const planned = screen.getByRole('region', { name: 'Planned stages' });
  return { ...opened, api, stops: within(stops), planned: within(planned) };
}

export async function dialogOf(name: RegExp | string) {
  return within(await screen.findByRole('dialog', { name }));
}
