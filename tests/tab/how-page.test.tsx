import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { employeesApi, now } from './how-api.js';
import { openTab } from './open-tab.js';
import { idNumber, programId, useCaseId } from './sample.js';

beforeEach(() => sessionStorage.clear());

describe('how it is going', () => {
  it('is found by every employee from their first page', async () => {
    const { user } = openTab('/', employeesApi());
    await user.click(await screen.findByRole('link', { name: 'How is it going?' }));
    const title = 'How is it going? Draftly';
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  });

  it('says what it may be used for, whom to ask, and that there are no numbers', async () => {
    openTab(`/how/${programId}`, employeesApi());
    const useCases = await screen.findByRole('region', { name: 'Its use cases, and whom to ask' });
    expect(useCases.textContent).toContain('Answering complaintsstopped');
    expect(useCases.textContent).not.toContain('ready');
    const ask = 'Ask Paul Manager, if away: Olga Owner';
    expect(within(useCases).getByRole('link', { name: ask })).toBeTruthy();
    expect(screen.getByText('There are no numbers yet')).toBeTruthy();
    expect(await screen.findByText('Nothing is signed yet')).toBeTruthy();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('says under a halt what is stopped and why, and of no stage that it is open', async () => {
    const halt = { kind: 'halt' as const, ring: null, useCaseName: null, since: now };
    openTab(
      `/how/${programId}`,
      employeesApi({ stops: [{ ...halt, reason: 'Dates are wrong.' }] }),
    );
    const standing = await screen.findByRole('region', { name: 'Where it stands' });
    expect(standing.textContent).toContain('Is each stage operating satisfactorily?');
    expect(standing.textContent).toMatch(/Use is stopped: everythingWhy: Dates are wrong\..*4 Mar/);
    expect(standing.textContent).toContain('The rollout had come to stage 2.');
    expect(standing.textContent).not.toMatch(/is open/);
  });

  it('says where it falls short, there and at the use case', async () => {
    const shortfall = { what: 'Dates in long mails are wrong.', useCaseId, since: now };
    openTab(`/how/${programId}`, employeesApi({ shortfalls: [shortfall] }));
    const listed = await screen.findByRole('region', { name: 'Where it falls short' });
    expect(listed.textContent).toMatch(
      /Dates in long mails are wrong\.In: Answering complaints · /,
    );
    const useCases = screen.getByRole('region', { name: 'Its use cases, and whom to ask' });
    expect(useCases.textContent).toContain('falls short');
  });

  it('draws within a number first what serves people least, and says so', async () => {
    const cell = (of: string, estimate: number) => ({
      kind: 'shown' as const,
      filter: { by: 'use-case' as const, useCaseId: of },
      measuredAt: now,
      result: {
        n: 50,
        eligible: 50,
        censored: 0,
        value: {
          kind: 'known' as const,
          value: {
            form: 'share' as const,
            estimate,
            low: estimate - 0.02,
            high: estimate + 0.02,
            successes: 50 * estimate,
            trials: 50,
          },
        },
      },
    });
    const [first] = employeesApi().how.useCases;
    if (!first) throw new Error('There is no use case');
    const other = { ...first, id: idNumber(5), name: 'Drafting letters' };
    const error = 'audited-error-rate-unreviewed';
    const measure = { name: error, class: 'gating' as const, better: 'lower' as const };
    const cells = [cell(useCaseId, 0.04), cell(other.id, 0.2)];
    openTab(
      `/how/${programId}`,
      employeesApi({
        publishedAt: now,
        useCases: [first, other],
        measures: [{ ...measure, learning: null, cells }],
      }),
    );
    const numbers = await screen.findByRole('region', { name: 'How it performs' });
    expect(numbers.textContent).toMatch(/Drafting letters · weakest.*Answering complaints/);
  });

  it('says what changed because of flags, and hides what would tell of a few', async () => {
    const flags = {
      overDays: 90,
      isAnyAnswered: true,
      parts: { changed: 7, 'no-change': null, dismissed: null },
      total: null,
      told: [
        {
          became: 'changed' as const,
          useCaseName: 'Answering complaints',
          at: now,
          text: 'It quotes the policy now.',
        },
      ],
    };
    const shown = openTab(`/how/${programId}`, employeesApi({ flags }));
    const flagged = await screen.findByRole('region', { name: 'What changed because of flags' });
    expect(flagged.textContent).toContain('Something changed: It quotes the policy now.');
    expect(flagged.textContent).toContain('Something changed7');
    expect(within(flagged).getAllByText('not shown, to protect small groups')).toHaveLength(2);
    shown.unmount();
    openTab(`/how/${programId}`, employeesApi());
    expect(await screen.findByText('Nothing yet, as far as it is known')).toBeTruthy();
  });

  it('says of an ended program when and why it ended, and judges nothing of it any more', async () => {
    const end = { reason: 'The vendor gave up.', at: now };
    openTab(`/how/${programId}`, employeesApi({ phase: 'ended', ring: null, end }));
    const standing = await screen.findByRole('region', { name: 'Where it stands' });
    expect(standing.textContent).toMatch(/It ended on .*4 Mar.*Why: The vendor gave up\./);
    expect(standing.textContent).not.toContain('It is in this phase');
    const useCases = screen.getByRole('region', { name: 'Its use cases, and whom to ask' });
    expect(useCases.textContent).not.toMatch(/ready|stopped/);
  });
});
