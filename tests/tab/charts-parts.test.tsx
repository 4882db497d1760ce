import type { Phase } from '@causeway/shared/domain/program/program.js';
import { screen, within } from '@testing-library/react';
import { PhaseBar } from '@causeway/tab/components/charts/phase-bar.js';
import { ProvenanceBar } from '@causeway/tab/components/charts/provenance-bar.js';
import { draw, rowsOf } from './charts-draw.js';
import { coverage, phases } from './charts-drawn.js';
import { now, provenanceCell, share, shownCell } from './charts-sample.js';
import { sampleStage } from './program-api.js';
import { paul } from './sample.js';

describe('a coverage chart', () => {
  it('takes what was never tried for unknown, and nothing for zero', async () => {
    const user = draw(coverage);
    expect(await rowsOf(user)).toEqual([
      'Use case | Share of the work | Share of what was observed | Observations',
      'Answering complaints | 50% | 90.6% | 116',
      'Summarising files | 20% | not shown, to protect small groups | ',
      'Drafting contracts | 10% | unknown | ',
      'Translating | not stated | unknown | ',
      'Other work, or unknown | 20% | unknown | ',
    ]);
    const contracts = screen.getByText('Drafting contracts', { selector: 'li span' }).closest('li');
    expect(contracts?.textContent).toContain('never tried, so nothing is known');
    expect(contracts?.querySelector('pattern path')).toBeTruthy();
    expect(screen.getByText(/in use cases with 50% of the work.* 30% .* 20% /)).toBeTruthy();
  });
});

describe('a provenance bar', () => {
  it('says how many of all volunteered', async () => {
    const user = draw(
      <ProvenanceBar
        title="Cohort"
        cells={[
          shownCell(share(0.5, 0.4, 0.6), { n: 60, eligible: 60 }),
          provenanceCell('volunteered', 55),
          provenanceCell('assigned', 5),
        ]}
      />,
    );
    expect(screen.getByText('91.7% of 60 people volunteered.')).toBeTruthy();
    expect((await rowsOf(user)).slice(1)).toEqual([
      'volunteered | 55 | 91.7%',
      'assigned by rule or by lot | 5 | 8.3%',
    ]);
  });
});

function endedIn(phase: Phase, ring: number | null, furthestRing = 0) {
  const end = { reason: 'It did not help.', by: paul, at: now, phase, ring };
  return sampleStage({ phase: 'ended', furthestRing, end });
}

describe('the phases', () => {
  it('are a list that says what is done, where it stands, and what is ahead', () => {
    draw(phases);
    const list = screen.getByRole('list', { name: 'The four phases' });
    const said = [...list.children].map(({ textContent }) => textContent);
    expect(said.slice(0, 3)).toEqual([
      'Demonstrationdone',
      'Stress testingdone',
      'Infrastructure builddone',
    ]);
    const rings = within(screen.getByRole('list', { name: 'Stages of the rollout' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(rings).toEqual([
      '1 · Deskopen',
      '2 · Hamburgopen, it stands here',
      '3 · Germanywas open, taken back',
      '4 · Worldnot open yet',
    ]);
    expect(document.querySelectorAll('[aria-current="step"]')).toHaveLength(2);
  });

  it('say where a program ended', () => {
    draw(<PhaseBar stage={endedIn('infrastructure-build', null)} rings={[]} />);
    const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(said).toEqual([
      'Demonstrationdone',
      'Stress testingdone',
      'Infrastructure buildended here',
      'Staged rolloutahead',
    ]);
  });

  it('say in which stage a program ended, and that none is open any more', () => {
    const rings = ['Desk', 'Hamburg', 'Germany', 'World'].map((name, at) => ({
      number: at + 1,
      name,
    }));
    draw(<PhaseBar stage={endedIn('staged-rollout', 2, 3)} rings={rings} />);
    const stages = within(screen.getByRole('list', { name: 'Stages of the rollout' }));
    expect(stages.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '1 · Deskwas open',
      '2 · Hamburgended here',
      '3 · Germanywas open, taken back',
      '4 · Worldnot open yet',
    ]);
  });
});
