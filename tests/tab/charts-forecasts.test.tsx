import { screen, within } from '@testing-library/react';
import { CalibrationChart } from '@causeway/tab/components/charts/calibration-chart.js';
import { ProjectionRange } from '@causeway/tab/components/charts/projection-range.js';
import { draw, rowsOf } from './charts-draw.js';
import { projection, calibration } from './charts-drawn.js';
import {
  sampleCalibration,
  sampleProjection,
  sampleRest,
  sampleUseCases,
} from './charts-sample.js';

describe('a projection', () => {
  it('is a range where something was never tested, and says what the rest has to reach', async () => {
    const user = draw(projection);
    const [pilot, tested, whole, rest] = screen.getAllByRole('listitem');
    expect(pilot?.textContent).toContain('68.7% (60% to 76.2%)');
    expect(tested?.textContent).toContain('47.5% (41% to 54%), from 150 observations');
    expect(whole?.textContent).toContain('38% to 58%');
    expect(whole?.querySelector('pattern')).toBeTruthy();
    expect(rest?.textContent).toContain('60%');
    expect((await rowsOf(user)).slice(0, 6)).toEqual([
      'About | Value | From | To',
      'The pilot by itself | 68.7% | 60% | 76.2%',
      'What was tested, in the mix of the rollout | 47.5% | 41% | 54%',
      'The whole rollout |  | 38% | 58%',
      'The whole rollout, with chance |  | 33% | 64%',
      'What all the others have to reach | 60% |  | ',
    ]);
  });

  it('names what makes it so wide, the widest first', async () => {
    const user = draw(projection);
    await user.click(screen.getByRole('button', { name: /^Show as table/ }));
    const table = screen.getByRole('table', { name: 'What makes the range so wide' });
    const names = within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['Other work, or unknown', 'Answering complaints', 'Summarising files']);
  });

  it('has no mark for a target that is out of reach', async () => {
    const rest = sampleRest({ mustReach: 1.12, verdict: 'out-of-reach' });
    const user = draw(
      <ProjectionRange
        title="Rollout"
        projection={sampleProjection()}
        rest={rest}
        useCases={sampleUseCases}
      />,
    );
    expect((await rowsOf(user))[5]).toMatch(/more than all of it/);
    expect(screen.getByRole('figure').textContent).not.toContain('112');
  });
});

describe('calibration', () => {
  it('holds the pilot’s own rate to the same', async () => {
    const user = draw(calibration);
    expect(screen.getByText(/^5 of 10 forecasts came true: 50% /)).toBeTruthy();
    expect((await rowsOf(user)).slice(-2)).toEqual([
      'What was projected | 5 | 10 | 50% | 23.7% | 76.3% | 0.41',
      'The pilot’s rate by itself | 2 | 10 | 20% | 5.7% | 51% | 1.93',
    ]);
  });

  it('promises nothing before a forecast was scored', () => {
    const none = { hits: 0, n: 0, share: null, meanScore: null };
    draw(
      <CalibrationChart
        title="Forecasts"
        useCases={[]}
        forecasts={[]}
        calibration={sampleCalibration({ promised: null, honest: none, naive: none })}
      />,
    );
    expect(screen.getByText(/No forecast has been scored yet\./)).toBeTruthy();
    expect(screen.queryByRole('listitem')).toBeNull();
  });
});
