import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { CohortApi } from './cohort-api.js';
import { CompanyApi } from './company-api.js';
import { GatePartsApi } from './gate-parts-api.js';
import { MakingApi } from './making-api.js';
import { MeasuredApi } from './measured-api.js';
import { openTab } from './open-tab.js';
import { FilledPapersApi } from './papers-api.js';
import { RolloutApi } from './rollout-api.js';
import { idNumber, programId, sampleFlag, sampleMe, useCaseId } from './sample.js';
import { WorkApi } from './work-api.js';

type Place = readonly [path: string, heading: RegExp];

const pages: readonly Place[] = [
  ['/', /My flags/],
  ['/flag', /Flag something/],
  ['/board', /Board/],
  ['/board?layout=list', /Board/],
  [`/board/flags/${idNumber(101)}`, /Draftly · Answering complaints/],
  ['/charters', /Who answers for what/],
  [`/charters/${useCaseId}`, /Answering complaints/],
  ['/admin', /Administration/],
  ['/admin?part=programs', /Administration/],
  ['/settings', /Settings/],
];

/** Pages with more behind them than the company. */
const measuredPages: readonly Place[] = [
  [`/programs/${programId}/measures`, /Measures/],
  [`/programs/${programId}/measures?by=use-case`, /Measures/],
  [`/programs/${programId}/projection`, /What to expect/],
];

const rolloutPages: readonly Place[] = [
  [`/programs/${programId}/data`, /Data/],
  [`/programs/${programId}/rings`, /Stages/],
  [`/programs/${programId}/integrations`, /Integrations/],
];

const papersPages: readonly Place[] = [
  [`/programs/${programId}/evidence`, /Evidence/],
  [`/programs/${programId}/sheets`, /Statements/],
  [`/programs/${programId}/sheets/vision/program`, /Why, when and what for/],
  [`/programs/${programId}/registers`, /Lists/],
  [`/programs/${programId}/registers/blind-spot`, /What are we not seeing/],
  [`/programs/${programId}/governance`, /Governance/],
];

const cohortPages: readonly Place[] = [[`/programs/${programId}/cohort`, /Who is trying it/]];

const workPages: readonly Place[] = [[`/programs/${programId}/use-cases`, /Use cases/]];

const gatePages: readonly Place[] = [
  [`/programs/${programId}/gate?part=plan`, /What must be shown/],
  [`/programs/${programId}/gate?part=past`, /What must be shown/],
  [`/programs/${programId}/gate?part=asked`, /What must be shown/],
];

const newPages: readonly Place[] = [['/programs/new', /New program/]];

const everyPage = [
  ...pages.map(([path, heading]) => ({ path, heading, Api: CompanyApi })),
  ...rolloutPages.map(([path, heading]) => ({ path, heading, Api: RolloutApi })),
  ...papersPages.map(([path, heading]) => ({ path, heading, Api: FilledPapersApi })),
  ...measuredPages.map(([path, heading]) => ({ path, heading, Api: MeasuredApi })),
  ...cohortPages.map(([path, heading]) => ({ path, heading, Api: CohortApi })),
  ...workPages.map(([path, heading]) => ({ path, heading, Api: WorkApi })),
  ...gatePages.map(([path, heading]) => ({ path, heading, Api: GatePartsApi })),
  ...newPages.map(([path, heading]) => ({ path, heading, Api: MakingApi })),
];

describe('every page', () => {
  beforeEach(() => {
    sessionStorage.clear();
    // Four hundred time zones in a list say nothing new to axe and take it half a minute.
    jest.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['Europe/Berlin', 'UTC']);
  });

  it.each(everyPage)('$path has nothing axe objects to', async ({ path, heading, Api }) => {
    const me = sampleMe({ tenantRoles: ['employee', 'administrator'] });
    openTab(path, new Api({ me, flags: [sampleFlag(1), sampleFlag(2)] }));
    await screen.findByRole('heading', { level: 1, name: heading });
    await waitFor(() => expect(screen.queryByRole('status', { name: 'Loading' })).toBeNull());
    // Colours are judged in a real browser; jsdom draws nothing.
    const { violations } = await axe.run(document.body, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: false } },
    });
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
    expect(found).toEqual([]);
  });
});
