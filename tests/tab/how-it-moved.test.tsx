import { getMeasureHistory } from '@causeway/shared/api/measures.js';
import { screen, within } from '@testing-library/react';
import type { MeasureCell } from '@causeway/tab/components/charts/reading.js';
import { TrendLine } from '@causeway/tab/components/charts/trend-line.js';
import { draw, rowsOf } from './charts-draw.js';
import { day, hiddenCell, now, share, shownCell } from './charts-sample.js';
import { measure, MeasuredApi } from './measured-api.js';
import { openTab } from './open-tab.js';
import { programId } from './sample.js';

const page = `/programs/${programId}/measures`;
const weekly = 7 * day;

function at<Cell extends MeasureCell>(cell: Cell, measuredAt: number): Cell {
  return { ...cell, measuredAt };
}

/** Four editions, a week apart: kept back, shown, left as it was, shown anew. */
class MovedApi extends MeasuredApi {
  readonly histories: string[] = [];
  earlier = 0;

  constructor() {
    super();
    const [first, second, third] = [now - 3 * weekly, now - 2 * weekly, now - weekly];
    const before = at(shownCell(share(0.5, 0.4, 0.6), { n: 40 }), second);
    const cells = [at(hiddenCell(), first), before, before, shownCell(share(0.74, 0.64, 0.82))];
    const published = [first, second, third, now];
    this.on(getMeasureHistory, ({ params, query }) => {
      this.histories.push(`${params.measure} ${query.by}`);
      return {
        earlier: this.earlier,
        editions: cells.map((cell, nth) => ({
          number: nth + 1 + this.earlier,
          publishedAt: published[nth] ?? now,
          cells: [cell],
        })),
      };
    });
  }
}

const gating = async () =>
  within(await screen.findByRole('region', { name: 'Counts for the decision' }));

describe('how a measure moved', () => {
  it('is asked for once somebody opens it, and is drawn from what was published', async () => {
    const api = new MovedApi();
    const { user } = openTab(page, api);
    const section = await gating();
    expect(api.histories).toEqual([]);
    await user.click(section.getByText('How it moved: Counts for the decision'));
    const chart = await section.findByRole('figure', { name: 'Quality' });
    expect(api.histories).toEqual(['quality all']);
    expect(chart.querySelectorAll('circle')).toHaveLength(2);
    expect(within(chart).getByText(/Gaps: 1\./).textContent).toBe(
      'Wed 18 Feb: 50% (40% to 60%) of 40 ratings. Wed 4 Mar: 74% (64% to 82%) of 93 ratings. Gaps: 1.',
    );
  });

  it('has each number once in its table, with the gap as a word', async () => {
    const { user } = openTab(page, new MovedApi());
    const section = await gating();
    await user.click(section.getByText('How it moved: Counts for the decision'));
    await user.click(await section.findByRole('button', { name: 'Show as table: Quality' }));
    const rows = within(section.getByRole('region', { name: 'Quality' })).getAllByRole('row');
    expect(rows.slice(1).map(({ textContent }) => textContent)).toEqual([
      'Wed 11 Febnot shown, to protect small groups',
      'Wed 18 Feb50%40%60%of 40 ratings',
      'Wed 4 Mar74%64%82%of 93 ratings',
    ]);
    expect(section.getByText(/too few people had changed; editions: 1\./)).toBeTruthy();
  });

  it('says that there was more before, and shows another measure when it is chosen', async () => {
    const api = new MovedApi();
    api.earlier = 12;
    const { user } = openTab(page, api);
    const section = await gating();
    await user.click(section.getByText('How it moved: Counts for the decision'));
    expect(await section.findByText('Editions before these: 12.')).toBeTruthy();
    await user.selectOptions(section.getByLabelText('Which measure'), 'The output served');
    expect(await section.findByRole('figure', { name: 'The output served' })).toBeTruthy();
    expect(api.histories).toEqual(['quality all', 'acceptance all']);
  });

  it('is of one group when that is chosen, and has a gap where it was never told apart', async () => {
    const api = new MovedApi();
    const { user } = openTab(`${page}?by=use-case`, api);
    const section = await gating();
    await user.click(section.getByText('How it moved: Counts for the decision'));
    await user.selectOptions(await section.findByLabelText('Of whom or what'), [
      'Answering complaints',
    ]);
    const chart = await section.findByRole('figure', { name: 'Quality: Answering complaints' });
    expect(api.histories).toEqual(['quality use-case']);
    expect(chart.querySelectorAll('circle')).toHaveLength(0);
    expect(within(chart).getByText('There is nothing to draw yet.')).toBeTruthy();
  });

  it('is not offered where nothing moves along a line', async () => {
    const api = new MovedApi();
    api.measures = [measure('support-load', 'guardrail', [hiddenCell()])];
    openTab(page, api);
    await screen.findByRole('region', { name: 'Can stop it' });
    expect(screen.queryByText(/^How it moved/)).toBeNull();
  });
});

it('a measure that counts something else by now is no longer the same line', async () => {
  const user = draw(
    <TrendLine
      title="Trend"
      measure="quality"
      points={[
        { at: now - 2 * weekly, value: shownCell(share(0.5, 0.4, 0.6)) },
        { at: now - weekly, value: shownCell(share(0.6, 0.5, 0.7)) },
        { at: now, value: shownCell(share(0.2, 0.1, 0.3)), version: 2 },
      ]}
    />,
  );
  expect(screen.getByText(/Counted differently from Wed 4 Mar on\./)).toBeTruthy();
  expect(screen.getByText('counted differently from here on')).toBeTruthy();
  expect((await rowsOf(user)).at(-1)).toMatch(/ratings · counted differently from here on$/);
});
