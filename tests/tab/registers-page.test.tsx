import { listCriteria } from '@causeway/shared/api/criteria.js';
import { addEntry, changeEntry, listEntries, moveEntry } from '@causeway/shared/api/registers.js';
import { searchPeople } from '@causeway/shared/api/programs.js';
import { screen, waitFor, within } from '@testing-library/react';
import { Refusal } from '../harness/fake-api.js';
import { sampleCriterion, sampleVersion } from './measured-api.js';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import { PapersApi, sampleEntry, sampleEvidence } from './papers-api.js';
import { olga, paul, programId } from './sample.js';

const day = 86_400_000;
const page = `/programs/${programId}/registers`;
const overdue = { isOverdue: true, dueAt: Date.now() - 2 * day };

beforeEach(() => sessionStorage.clear());

describe('the lists of a program', () => {
  it('begin with what is overdue, whichever list it stands in', async () => {
    const api = new PapersApi();
    api.entries = [sampleEntry('finding', 1), sampleEntry('blind-spot', 2, overdue)];
    openTab(page, api);
    const late = await screen.findByRole('region', { name: 'Overdue' });
    const link = await within(late).findByRole('link', { name: 'Entry number 2' });
    expect(link.getAttribute('href')).toMatch(/registers\/blind-spot\/.*902$/);
    const lists = within(screen.getByRole('region', { name: 'All lists' }));
    const spots = lists.getByRole('link', { name: 'What are we not seeing?' }).closest('li');
    expect(spots?.textContent).toMatch(/1 overdue1 open$/);
  });

  it('show an overdue entry first even where it stands on a page that was not read yet', async () => {
    const api = new PapersApi();
    api.entries = [sampleEntry('blind-spot', 2, overdue)];
    api.on(listEntries, () => ({ entries: [sampleEntry('blind-spot', 1)], next: 'more' }));
    openTab(`${page}/blind-spot`, api);
    const late = await screen.findByRole('region', { name: 'Overdue' });
    expect(within(late).getByRole('article', { name: 'Entry number 2' })).toBeTruthy();
    const open = screen.getByRole('region', { name: 'Open' });
    expect(within(open).getByRole('article', { name: 'Entry number 1' })).toBeTruthy();
  });
});

describe('an entry', () => {
  it('is added with what its kind requires, and what was typed stays if the form is left', async () => {
    const api = new PapersApi();
    let sent: unknown;
    api.on(addEntry, ({ params, body }) => {
      sent = { kind: params.kind, ...body };
      return api.putEntry(
        sampleEntry('blind-spot', 5, { id: params.entryId, values: { what: 'Night shifts' } }),
      );
    });
    const { user } = openTab(`${page}/blind-spot`, api);
    await user.click(await screen.findByRole('button', { name: 'Add' }));
    await user.type(screen.getByLabelText('What are we not seeing?'), 'Night shifts');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Add' }));
    const dialog = await openedDialog();
    expect(dialog.getByLabelText('What are we not seeing?')).toHaveProperty(
      'value',
      'Night shifts',
    );
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(await dialog.findAllByText('Please fill this in.')).toHaveLength(2);
    await user.click(dialog.getByRole('radio', { name: 'Somebody noticed' }));
    await user.type(dialog.getByLabelText('Why are we not seeing it?'), 'Nobody asked them.');
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('article', { name: 'Night shifts' })).toBeTruthy();
    expect(sent).toEqual({
      kind: 'blind-spot',
      ownerId: null,
      values: { what: 'Night shifts', source: 'noticed', why: 'Nobody asked them.' },
    });
  });

  it('is called by the person it is about, and proposes what was agreed beforehand by its name', async () => {
    const api = new PapersApi();
    const entry = sampleEntry('success-answer', 1, {
      state: 'answered',
      values: { asked: olga.id, group: 'experts', whyThem: 'She knows.', answer: 'No rework.' },
      people: [olga],
      moves: ['propose-criterion'],
    });
    api.entries = [entry];
    const agreed = sampleCriterion(sampleVersion());
    api.on(listCriteria, () => ({ criteria: [agreed], offered: [], mayRegister: true }));
    let sent: unknown;
    api.on(moveEntry, ({ body }) => {
      sent = body;
      return api.putEntry(entry);
    });
    const { user } = openTab(`${page}/success-answer`, api);
    await user.click(
      await screen.findByRole('button', { name: 'Propose what must be shown: Olga Owner' }),
    );
    const dialog = await openedDialog();
    const choice = dialog.getByLabelText(/^What must be shown, then/);
    await user.selectOptions(
      choice,
      await within(choice).findByRole('option', { name: /has to be/ }),
    );
    await user.click(dialog.getByRole('button', { name: 'Propose what must be shown' }));
    await waitFor(() => expect(sent).toMatchObject({ values: { criterion: agreed.id } }));
  });

  it('is closed with the evidence its kind asks for', async () => {
    const api = new PapersApi();
    api.evidence = [sampleEvidence(1), sampleEvidence(2, { standing: 'expired' })];
    api.entries = [sampleEntry('blind-spot', 1, { moves: ['show'] })];
    let sent: unknown;
    api.on(moveEntry, ({ body }) => {
      sent = body;
      return api.putEntry(sampleEntry('blind-spot', 1, { state: 'shown', isClosed: true }));
    });
    const { user } = openTab(`${page}/blind-spot`, api);
    await user.click(
      await screen.findByRole('button', { name: 'Close with evidence: Entry number 1' }),
    );
    const dialog = await openedDialog();
    expect(dialog.getByText('After that it counts as “Looked at”.')).toBeTruthy();
    expect(dialog.queryByRole('checkbox', { name: 'Evidence number 2' })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Close with evidence' }));
    expect(await dialog.findByText('Name the evidence.')).toBeTruthy();
    await user.click(dialog.getByRole('checkbox', { name: 'Evidence number 1' }));
    await user.click(dialog.getByRole('button', { name: 'Close with evidence' }));
    expect(await screen.findByText('Closed (1)')).toBeTruthy();
    expect(sent).toEqual({
      version: 1,
      move: 'show',
      reason: null,
      evidenceIds: [sampleEvidence(1).id],
      values: {},
    });
  });

  it('gets an owner in the form of the move that needs one', async () => {
    const api = new PapersApi();
    const values = { kind: 'doubt', group: 'Inside sales', share: 0.4 };
    const entry = sampleEntry('barrier', 1, { state: 'seen', values, moves: ['remedy'] });
    api.entries = [entry];
    api.on(searchPeople, () => ({ people: [{ ...paul, tenantRoles: ['employee' as const] }] }));
    const sent: unknown[] = [];
    api.on(changeEntry, ({ body }) => {
      sent.push(body);
      return api.putEntry({ ...entry, version: 2, owner: paul as typeof entry.owner });
    });
    api.on(moveEntry, ({ body }) => {
      sent.push(body);
      return api.putEntry({ ...entry, version: 3, state: 'in-remedy', moves: [] });
    });
    const { user } = openTab(`${page}/barrier`, api);
    await user.click(await screen.findByRole('button', { name: 'Say what is done: Inside sales' }));
    const dialog = await openedDialog();
    await user.type(dialog.getByLabelText('What is done about it?'), 'Show them their own cases.');
    await user.click(dialog.getByRole('button', { name: 'Say what is done' }));
    expect(await dialog.findByText('Somebody has to see to it.')).toBeTruthy();
    await user.click(dialog.getByRole('combobox', { name: 'Who sees to it?' }));
    await user.click(await screen.findByRole('option', { name: paul.name }));
    await user.click(dialog.getByRole('button', { name: 'Say what is done' }));
    expect(await screen.findByText(/^It now counts as/)).toBeTruthy();
    expect(sent).toEqual([
      { version: 1, ownerId: paul.id, values },
      {
        version: 2,
        move: 'remedy',
        reason: null,
        evidenceIds: [],
        values: { remedy: 'Show them their own cases.' },
      },
    ]);
  });

  it('says who has to take a move that is not for those who had a hand in it', async () => {
    const api = new PapersApi();
    const moves = ['defer-again', 'resolve'];
    api.entries = [sampleEntry('deferred-risk', 1, { state: 'deferred', addedBy: olga, moves })];
    openTab(`${page}/deferred-risk`, api);
    expect(await screen.findByText(/“Put off again” takes somebody who did not/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Put off again/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Close with evidence/ })).toBeTruthy();
  });

  it('keeps what was typed for a move that somebody else was faster with', async () => {
    const api = new PapersApi();
    const entry = sampleEntry('work-item', 1, { state: 'planned', moves: ['drop'] });
    api.entries = [entry];
    api.on(moveEntry, () => {
      api.putEntry({ ...entry, version: 2, state: 'under-way' });
      throw new Refusal(409, 'stale', { version: 2 });
    });
    const { user } = openTab(`${page}/work-item`, api);
    await user.click(await screen.findByRole('button', { name: 'Drop: Entry number 1' }));
    const dialog = await openedDialog();
    await user.type(dialog.getByLabelText('Why?'), 'It is not needed.');
    await user.click(dialog.getByRole('button', { name: 'Drop' }));
    expect(await dialog.findByText(/It now counts as /)).toBeTruthy();
    expect(dialog.getByLabelText('Why?')).toHaveProperty('value', 'It is not needed.');
  });

  it('tells its whole story on its own page', async () => {
    const api = new PapersApi();
    const at = Date.now() - day;
    const evidence = sampleEvidence(1);
    api.evidence = [evidence];
    const steps = [
      { what: 'changed' as const, fields: ['plan'], by: paul, at: at - day },
      {
        what: 'moved' as const,
        move: 'show',
        from: 'open',
        to: 'shown',
        reason: 'We went there.',
        evidenceIds: [evidence.id],
        by: olga,
        at,
      },
    ];
    api.entries = [sampleEntry('blind-spot', 1, { state: 'shown', isClosed: true, steps })];
    openTab(`${page}/blind-spot/${api.entries[0]?.id ?? ''}`, api);
    const entry = within(await screen.findByRole('article', { name: 'Entry number 1' }));
    const [changed, moved] = entry.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(changed).toMatch(/^Changed: What will be done about it\?Paul Manager/);
    expect(moved).toMatch(
      /^Close with evidence: Open → Looked atWe went there\.Rests on: Evidence number 1Olga Owner/,
    );
  });
});
