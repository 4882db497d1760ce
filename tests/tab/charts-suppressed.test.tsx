import { screen } from '@testing-library/react';
import { IntervalChart } from '@causeway/tab/components/charts/interval-chart.js';
import { draw, rowsOf } from './charts-draw.js';
import { survival, provenance, calibration, trend } from './charts-drawn.js';
import { hiddenCell } from './charts-sample.js';

describe('what is suppressed', () => {
  it('never becomes a number', async () => {
    const user = draw(
      <IntervalChart
        title="Acceptance"
        measure="acceptance"
        threshold={{ value: 0.6, direction: 'above' }}
        rows={[
          { name: 'Hidden', value: hiddenCell() },
          { name: 'Few', value: hiddenCell({ by: 'all' }, 'almost-nobody') },
          { name: 'Criterion', value: 'too-few' },
          { name: 'Nothing', value: null },
        ]}
      />,
    );
    const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(said).toEqual([
      'Hiddennot shown, to protect small groups',
      'Fewalmost nobody',
      'Criterionnot shown, to protect small groups',
      'Nothingnothing published yet',
    ]);
    expect((await rowsOf(user)).slice(1).join()).not.toMatch(/\d/);
    expect(document.querySelectorAll('circle')).toHaveLength(0);
  });

  it('leaves a gap in a line, and is no point of it', async () => {
    const user = draw(trend);
    expect(document.querySelectorAll('circle')).toHaveLength(2);
    expect(screen.getByText(/Gaps: 1\./)).toBeTruthy();
    expect((await rowsOf(user))[2]).toMatch(
      /^Sun,? 22 Feb \| not shown, to protect small groups \|  \|  \| $/,
    );
  });

  it('makes no share of a cohort that is not shown as a whole', async () => {
    const user = draw(provenance);
    expect(screen.getByText('Volunteered: 55 people.')).toBeTruthy();
    expect(
      screen.getByText('invited and said no: not shown, to protect small groups'),
    ).toBeTruthy();
    expect(await rowsOf(user)).toEqual([
      'How they came to take part | People | Share',
      'volunteered | 55 | ',
      'invited and said no | not shown, to protect small groups | ',
    ]);
    expect(screen.getByRole('figure').textContent).not.toMatch(/%/);
  });

  it('is named beside a curve and is not in it', () => {
    draw(survival);
    expect(
      screen.getByText(/Assigned: not shown, to protect small groups · not in the drawing/),
    ).toBeTruthy();
  });

  it('says of a scored forecast whether it came true and not at what', async () => {
    const user = draw(calibration);
    expect(screen.getByText(/did not come true · the number is not shown/)).toBeTruthy();
    const row = (await rowsOf(user)).find((text) => text.includes('did not come true'));
    expect(row).toMatch(/60% \| 76\.2% \|  \| did not come true/);
  });
});
