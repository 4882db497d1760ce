import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { IntervalChart } from '@causeway/tab/components/charts/interval-chart.js';
import { draw } from './charts-draw.js';
import {
  interval,
  survival,
  coverage,
  provenance,
  projection,
  calibration,
  trend,
  phases,
} from './charts-drawn.js';
import { share, shownCell } from './charts-sample.js';

const withTable = { interval, survival, coverage, provenance, projection, calibration, trend };
const charts = Object.entries(withTable);

/** Names that pages bring along, and what Intl writes in this language. */
const given =
  /Acceptance|First use|Coverage|Cohort|Rollout|Forecasts|Trend|Letters|Contracts|Minutes|Notes|Volunteers|Assigned|Answering complaints|Summarising files|Drafting contracts|Translating|Desk|Hamburg|Germany|World|days|(Sun|Mon|Tue|Wed|Thu|Fri|Sat),? \d+ (Feb|Mar)/g;

describe('every chart', () => {
  it.each(charts)(
    'of %s opens its table by keyboard, and axe objects to nothing',
    async (_, chart) => {
      const user = draw(chart);
      await user.tab();
      const toggle = screen.getByRole('button', { name: /^Show as table/ });
      expect(document.activeElement).toBe(toggle);
      expect(toggle.getAttribute('aria-pressed')).toBe('false');
      await user.keyboard('{Enter}');
      expect(toggle.getAttribute('aria-pressed')).toBe('true');
      expect(screen.getAllByRole('table').length).toBeGreaterThan(0);
      const { violations } = await axe.run(document.body, {
        resultTypes: ['violations'],
        rules: { 'color-contrast': { enabled: false }, 'page-has-heading-one': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await user.keyboard('{Enter}');
      expect(screen.queryByRole('table')).toBeNull();
    },
  );

  it.each(charts)(
    'of %s has its title as its name and says in a sentence what it shows',
    (_, chart) => {
      draw(chart);
      const figure = screen.getByRole('figure');
      expect(figure.getAttribute('aria-labelledby')).toBeTruthy();
      const sentence = document.getElementById(figure.getAttribute('aria-describedby') ?? '');
      expect(sentence?.textContent?.length).toBeGreaterThan(10);
    },
  );

  it.each([...charts, ['phases', phases] as const])('of %s has no word of its own', (_, chart) => {
    draw(chart, 'pseudo');
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const own: string[] = [];
    while (nodes.nextNode()) {
      const text = (nodes.currentNode.nodeValue ?? '').replaceAll(/\[[^\]]*\]/g, '');
      if (/[a-z]{3}/.test(text.replaceAll(given, ''))) own.push(text);
    }
    expect(own).toEqual([]);
  });

  it('copies its numbers as CSV, unrounded, and words that are no formulas', async () => {
    const user = draw(
      <IntervalChart
        title="Acceptance"
        measure="acceptance"
        rows={[{ name: '=1+1', value: shownCell(share(0.68754, 0.62, 0.75)) }]}
      />,
    );
    await user.click(screen.getByRole('button', { name: /^Show as table/ }));
    await user.click(screen.getByRole('button', { name: 'Copy as CSV' }));
    expect(await screen.findByText('Copied')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toContain("'=1+1,0.68754,0.62,0.75");
  });
});
