import { listAdministrators, programSchema, searchPeople } from '@causeway/shared/api/programs.js';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { MakingApi } from './making-api.js';
import { openTab } from './open-tab.js';
import { olga, paul, programId, sampleMe, toolId, useCaseId } from './sample.js';

const page = '/programs/new';

const goTo = (user: UserEvent, name: string) =>
  screen.findByRole('button', { name, pressed: false }).then((step) => user.click(step));

async function fillIn(user: UserEvent) {
  await user.selectOptions(await screen.findByLabelText('Which tool?'), 'Draftly');
  await user.type(screen.getByLabelText('What is the program called?'), 'Replies');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await user.click(await screen.findByRole('button', { name: 'Next' }));
  await user.type(await screen.findByLabelText('Use case 1'), 'Complaints');
  const complaints = within(screen.getByRole('group', { name: 'About Complaints' }));
  await user.type(complaints.getByLabelText('Share of the work'), '70');
  await user.type(complaints.getByLabelText('Where is that from?'), 'Time sheets');
  await user.click(screen.getByRole('button', { name: 'Add a use case' }));
  await user.type(screen.getByLabelText('Use case 2'), 'Newsletters');
  await user.click(screen.getByRole('button', { name: 'Count the rest as other work' }));
}

const managing = sampleMe({
  grants: [{ programId, programName: 'Draftly rollout', role: 'program-manager' }],
});

beforeEach(() => sessionStorage.clear());

describe('a new program', () => {
  it('is made in order, and goes on after a failure without making anything twice', async () => {
    const api = new MakingApi();
    api.refusesUseCases = true;
    const { user } = openTab(page, api);
    await fillIn(user);
    await goTo(user, 'Check and make');
    await user.click(await screen.findByRole('button', { name: 'Make the program' }));
    expect(await screen.findByText(/The server cannot answer right now/)).toBeTruthy();
    expect(screen.getByText(/What was made stays/)).toBeTruthy();

    api.refusesUseCases = false;
    await user.click(screen.getByRole('button', { name: 'Go on making it' }));
    await screen.findByRole('region', { name: '“Replies” is made' });
    expect(api.made).toEqual([
      `program Replies 0 by ${olga.id}`,
      'use case Complaints 0',
      'use case Newsletters 0',
    ]);
    expect(api.shares).toMatchObject({ shares: [{ percent: 70 }], otherPercent: 30 });
    const open = screen.getAllByRole('link').map(({ textContent }) => textContent);
    expect(open).toEqual(
      expect.arrayContaining([
        'Nobody is governance owner yet.',
        'The business metric is not written.',
        'Go to the program',
      ]),
    );
  });

  it('keeps everything typed when the tab is closed, and when somebody goes back', async () => {
    const { user, unmount } = openTab(page, new MakingApi());
    await fillIn(user);
    unmount();
    sessionStorage.clear();
    openTab(page, new MakingApi());
    expect(await screen.findByLabelText('Use case 2')).toHaveProperty('value', 'Newsletters');
    expect(screen.getByText(/^You began this on/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(await screen.findByLabelText('What is the program called?')).toHaveProperty(
      'value',
      'Replies',
    );
  });

  it('says what needs another look and leads there', async () => {
    const api = new MakingApi();
    const { user } = openTab(page, api);
    await goTo(user, 'Check and make');
    expect(await screen.findByText(/Choose a tool\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Make the program' })).toBeNull();
    const mend = within(
      screen.getByText(/Give the program a name\./).closest('li') ?? document.body,
    );
    await user.click(mend.getByRole('button', { name: 'Tool and name' }));
    expect(await screen.findByLabelText('What is the program called?')).toBeTruthy();
  });

  it('leaves statements and shares to whom an administrator names to run it', async () => {
    const api = new MakingApi();
    const { user } = openTab(page, api);
    await goTo(user, 'People');
    const manager = await screen.findByLabelText('Who runs it, as program manager?');
    await user.clear(manager);
    await user.type(manager, 'Pau');
    await user.click(await screen.findByRole('option', { name: /Paul Manager/ }));
    await goTo(user, 'Use cases');
    expect(await screen.findByText(/Shares are stated by whoever answers/)).toBeTruthy();
    expect(screen.queryByLabelText('Share of the work')).toBeNull();
    await goTo(user, 'Why');
    expect(await screen.findAllByText(/^This is written by:/)).toHaveLength(2);
  });

  it('writes the draft of a metric, and refuses one that counts learning before it is sent', async () => {
    const api = new MakingApi();
    const { user } = openTab(page, api);
    await fillIn(user);
    await goTo(user, 'Why');
    const metric = await screen.findByLabelText(/Which number should move/);
    await user.type(metric, 'Training completed');
    expect(await screen.findByText(/This says what people learned/)).toBeTruthy();
    await user.clear(metric);
    await user.type(metric, 'Time to an answer');
    await goTo(user, 'Check and make');
    await user.click(await screen.findByRole('button', { name: 'Make the program' }));
    await screen.findByRole('region', { name: '“Replies” is made' });
    expect(api.made).toContain('sheet business-metric {"metric":"Time to an answer"}');
  });

  it('can begin with the structure of another one', async () => {
    const api = new MakingApi();
    api.programs = [
      programSchema.parse({
        id: programId,
        version: 1,
        name: 'Draftly rollout',
        toolId,
        toolName: 'Draftly',
        phase: 'staged-rollout',
        isDemo: false,
        useCases: [],
        owners: [{ person: paul, role: 'sponsor' }],
        mayEditCharters: false,
        mayGrant: true,
      }),
    ];
    const { user } = openTab(page, api);
    const template = await screen.findByLabelText('Begin with');
    const other = 'As in the program: Draftly rollout';
    await screen.findByRole('option', { name: other });
    await user.selectOptions(template, other);
    await user.click(screen.getByRole('button', { name: 'Copy its structure' }));
    await screen.findByText(/^Copied from Draftly rollout/);
    await goTo(user, 'People');
    expect(await screen.findByDisplayValue('Paul Manager')).toBeTruthy();
    await goTo(user, 'Use cases');
    expect(await screen.findByLabelText('Use case 1')).toHaveProperty(
      'value',
      'Answering complaints',
    );
    expect(screen.getByText('Together 100 %.')).toBeTruthy();
    // They are other use cases than those they were copied from.
    const kept = localStorage.getItem(`causeway.draft.${olga.id}.new-program`);
    expect(kept).toContain('Answering complaints');
    expect(kept).not.toContain(useCaseId);
    // Nor does a device keep who else was named.
    expect(kept).not.toContain('Paul Manager');
  });

  it('can begin with a template for a kind of work, and says what such work often registers', async () => {
    const api = new MakingApi();
    const { user } = openTab(page, api);
    await user.selectOptions(await screen.findByLabelText('Which tool?'), 'Draftly');
    await user.type(screen.getByLabelText('What is the program called?'), 'Minutes');
    await user.selectOptions(screen.getByLabelText('Begin with'), 'Template: Summarising');
    await user.click(screen.getByRole('button', { name: 'Take this template' }));
    expect(await screen.findByText(/^Begun with “Summarising”/)).toBeTruthy();
    await goTo(user, 'Why');
    expect(await screen.findByLabelText(/When is it not\?/)).toHaveProperty(
      'value',
      expect.stringContaining('in confidence'),
    );
    await goTo(user, 'Check and make');
    await user.click(await screen.findByRole('button', { name: 'Make the program' }));
    await screen.findByRole('region', { name: '“Minutes” is made' });
    expect(api.made).toEqual(
      expect.arrayContaining([
        'use case Minutes of meetings 0',
        expect.stringContaining('sheet vision'),
      ]),
    );
    expect(screen.getByRole('link', { name: /begins with: Quality above 85%/ })).toBeTruthy();
  });

  it('is made from start to end by whoever runs another, who needs nobody else for it', async () => {
    const api = new MakingApi({ me: managing });
    const { user } = openTab(page, api);
    await user.selectOptions(
      await screen.findByLabelText('Which tool?'),
      'A tool that is not listed yet',
    );
    await user.type(screen.getByLabelText('What is the tool called?'), 'Letterly');
    await user.type(screen.getByLabelText('What is the program called?'), 'Letters');
    await goTo(user, 'People');
    expect(await screen.findByText(/^You run it/)).toBeTruthy();
    expect(screen.queryByLabelText('Who runs it, as program manager?')).toBeNull();
    await goTo(user, 'Use cases');
    expect(await screen.findByLabelText('Share of the work')).toBeTruthy();
    await goTo(user, 'Why');
    await user.type(await screen.findByLabelText(/Why do we have it/), 'Time.');
    await goTo(user, 'Check and make');
    await user.click(await screen.findByRole('button', { name: 'Make the program' }));
    await screen.findByRole('region', { name: '“Letters” is made' });
    expect(api.made).toEqual([
      'tool Letterly',
      `program Letters 0 by ${olga.id}`,
      'sheet vision {"why":"Time."}',
    ]);
  });

  it('gives nobody a further role by their own hand, unless they administer', async () => {
    const api = new MakingApi({ me: managing });
    api.on(searchPeople, () => ({ people: [{ ...olga, tenantRoles: ['employee' as const] }] }));
    const { user } = openTab(page, api);
    await goTo(user, 'People');
    const first = within(await screen.findByRole('group', { name: 'Person 1' }));
    await user.type(first.getByLabelText('Person'), 'Olg');
    await user.click(await screen.findByRole('option', { name: /Olga Owner/ }));
    await goTo(user, 'Check and make');
    expect(await screen.findByText(/A further role of your own/)).toBeTruthy();
  });

  it('is offered to whoever runs another one', async () => {
    openTab('/programs', new MakingApi({ me: managing }));
    expect(await screen.findByRole('link', { name: 'New program' })).toBeTruthy();
  });

  it('is made by administrators and program managers, and whoever is none is told whom to ask', async () => {
    const api = new MakingApi({ me: sampleMe() });
    api.on(listAdministrators, () => ({ people: [paul] }));
    openTab(page, api);
    expect(await screen.findByText('You can ask: Paul Manager')).toBeTruthy();
    await waitFor(() => expect(screen.queryByLabelText('Which tool?')).toBeNull());
  });
});
