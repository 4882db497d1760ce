import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { CompanyApi } from './company-api.js';
import { openTab } from './open-tab.js';
import { idNumber, programId, sampleFlag, sampleMe, useCaseId } from './sample.js';

const pages: readonly (readonly [path: string, heading: RegExp])[] = [
  ['/', /My flags/],
  ['/flag', /Flag something/],
  ['/board', /Board/],
  ['/board?layout=list', /Board/],
  [`/board/flags/${idNumber(101)}`, /Draftly · Answering complaints/],
  ['/charters', /Who answers for what/],
  [`/charters/${useCaseId}`, /Answering complaints/],
  ['/admin', /Administration/],
  ['/admin?part=programs', /Administration/],
  [`/programs/${programId}/data`, /Data/],
  ['/settings', /Settings/],
];

describe('every page', () => {
  beforeEach(() => {
    sessionStorage.clear();
    // Four hundred time zones in a list say nothing new to axe and take it half a minute.
    jest.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['Europe/Berlin', 'UTC']);
  });

  it.each(pages)('%s has nothing axe objects to', async (path, heading) => {
    const me = sampleMe({ tenantRoles: ['employee', 'administrator'] });
    openTab(path, new CompanyApi({ me, flags: [sampleFlag(1), sampleFlag(2)] }));
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
