import { screen } from '@testing-library/react';
import { IntervalChart } from '@causeway/tab/components/charts/interval-chart.js';
import { SurvivalCurve } from '@causeway/tab/components/charts/survival-curve.js';
import { draw, rowsOf } from './charts-draw.js';
import { interval, survival } from './charts-drawn.js';
import { curve, now, share, shownCell } from './charts-sample.js';

describe('an interval chart', () => {
  it('says the same numbers in its rows and in its table', async () => {
    const user = draw(interval);
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items[0]).toContain('68.7% (62% to 75%) of 93 uses at work');
    expect(await rowsOf(user)).toEqual([
      'About | Value | From | To | Counted | Verdict',
      'Letters | 68.7% | 62% | 75% | of 93 uses at work | On the good side with its whole range',
      'Contracts | 42% | 33% | 52% | of 61 uses at work | On the wrong side with its whole range',
      'Minutes | 64% | 40% | 82% | of 14 uses at work | Open, its range lies on both sides',
      'Notes | not shown, to protect small groups |  |  |  | ',
    ]);
  });

  it('lets a registered criterion speak before the drawing does', () => {
    draw(
      <IntervalChart
        title="Errors"
        measure="audited-error-rate-unreviewed"
        threshold={{ value: 0.05, direction: 'below' }}
        rows={[
          {
            name: 'All',
            value: { estimate: 0.021, low: 0.008, high: 0.046, trials: 400, measuredAt: now },
            outcome: 'inconclusive',
          },
        ]}
      />,
    );
    expect(screen.getByRole('listitem').textContent).toContain('Not enough evidence yet');
    expect(screen.getByRole('listitem').textContent).not.toContain('good side');
  });

  it('takes less for better where it has to be below', () => {
    draw(
      <IntervalChart
        title="Errors"
        measure="audited-error-rate-unreviewed"
        threshold={{ value: 0.05, direction: 'below' }}
        rows={[{ name: 'All', value: shownCell(share(0.021, 0.008, 0.046)) }]}
      />,
    );
    expect(screen.getByRole('listitem').textContent).toContain('On the good side');
  });

  it('shows a difference in points, with both sides', async () => {
    const user = draw(
      <IntervalChart
        title="Quality"
        measure="quality-by-stance"
        rows={[
          {
            name: 'All',
            value: shownCell(
              {
                form: 'difference',
                unit: 'share',
                estimate: 0.2,
                low: 0.05,
                high: 0.33,
                first: { estimate: 0.8, low: 0.69, high: 0.88, n: 70 },
                second: { estimate: 0.6, low: 0.49, high: 0.7, n: 80 },
              },
              { n: 150, eligible: 190 },
            ),
          },
        ]}
      />,
    );
    expect(screen.getByText(/\+20 percentage points \(\+5 to \+33\) · 150 ratings/)).toBeTruthy();
    expect((await rowsOf(user)).slice(2)).toEqual([
      'People who had doubts | 80% | 69% | 88% | of 70 counted',
      'People who were keen | 60% | 49% | 70% | of 80 counted',
    ]);
  });

  it('reads as numbers do where the viewer lives', () => {
    draw(interval, 'de');
    expect(screen.getByText(/68,7\s% \(62\s% bis 75\s%\) von 93 Nutzungen/)).toBeTruthy();
  });
});

describe('a survival curve', () => {
  it('says when half of them were there, and how many are still followed after each step', async () => {
    const user = draw(survival);
    expect(screen.getByRole('img', { name: 'First use' })).toBeTruthy();
    expect(screen.getByText(/^Volunteers: only half after 12 days · 40 people/)).toBeTruthy();
    const rows = await rowsOf(user);
    expect(rows.slice(1, 6)).toEqual([
      'at the start | 100% |  |  | 40',
      '2 days | 87% | 74% | 94% | 34',
      '6 days | 71% | 55% | 82% | 27',
      '12 days | 49% | 33% | 63% | 15',
      '31 days | 30% | 16% | 45% | not stated',
    ]);
  });

  it('draws nothing of a curve that is too short to show', () => {
    draw(
      <SurvivalCurve
        title="First use"
        measure="time-to-first-use"
        curves={[{ name: 'All', cell: shownCell(curve({ steps: [], median: null })) }]}
      />,
    );
    expect(screen.queryByRole('img')).toBeNull();
    expect(
      screen.getByText(/more than half, as far as is known .* too few steps to draw/),
    ).toBeTruthy();
  });
});
