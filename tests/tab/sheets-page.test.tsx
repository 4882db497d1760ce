import { searchPeople } from '@causeway/shared/api/programs.js';
import { getStage } from '@causeway/shared/api/stages.js';
import { acknowledgeSheet, saveSheet, signSheet } from '@causeway/shared/api/sheets.js';
import {
  choice,
  date,
  longText,
  number,
  optional,
  person,
  share,
  text,
  texts,
  useCase,
  yesNo,
} from '@causeway/shared/domain/declared/field.js';
import { roles } from '@causeway/shared/domain/declared/who.js';
import { sheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { listMyWaiting } from '@causeway/shared/api/waiting.js';
import { screen, within } from '@testing-library/react';
import { Refusal } from '../harness/fake-api.js';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import { heldVersion, PapersApi, sampleSheet, sampleVersion } from './papers-api.js';
import { olga, paul, programId, useCaseId } from './sample.js';

const day = 86_400_000;
const page = `/programs/${programId}/sheets`;

/** A kind that neither the screens nor their words have ever heard of. */
const tasting = sheetKind({
  name: 'tasting',
  subjects: ['program'],
  fields: [
    text('dish'),
    longText('course'),
    choice('heat', ['mild', 'hot']),
    number('spoons', 'times-per-week', { min: 0, max: 9 }),
    share('salt'),
    date('cookedOn', 'past'),
    yesNo('again'),
    person('cook'),
    texts('guests', 3),
    useCase('table'),
    optional(text('remark')),
  ],
  writers: roles('governance-owner'),
  signatures: [{ name: 'taster', by: roles('program-manager') }],
});

beforeEach(() => sessionStorage.clear());

describe('the statements of a program', () => {
  it('stand under what they are about, with what is left to do first', async () => {
    const api = new PapersApi();
    const line = { subject: 'program', number: 1, signedAt: Date.now() - day, maySign: [] };
    api.lines = [
      {
        ...line,
        kind: 'vision',
        standing: 'in-force',
        expiresAt: null,
        inForce: { number: 1, expiresAt: null },
      },
      {
        ...line,
        kind: 'data-use',
        standing: 'in-force',
        expiresAt: Date.now() + 3 * day,
        inForce: { number: 1, expiresAt: Date.now() + 3 * day },
      },
      {
        ...line,
        kind: 'replaces',
        standing: 'draft',
        signedAt: null,
        expiresAt: null,
        inForce: null,
        maySign: ['sponsor'],
      },
    ];
    const { user } = openTab(page, api);
    const whole = await screen.findByRole('region', { name: 'The whole program' });
    const rows = within(whole).getAllByRole('listitem');
    expect(rows[0]?.textContent).toMatch(/^What data, and who sees it.*Expires soon$/);
    expect(rows[1]?.textContent).toMatch(
      /^What changes, and what does not.*Waits for your signature.*Draft$/,
    );
    expect(rows[2]?.textContent).toMatch(/Not written yet$/);
    expect(rows.at(-1)?.textContent).toMatch(/^Why, when and what for.*In force$/);
    const useCases = screen.getByRole('region', { name: 'Use cases' });
    expect(within(useCases).getByRole('heading', { name: 'Answering complaints' })).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'To do (2)' }));
    expect(within(whole).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.queryByRole('region', { name: 'Use cases' })).toBeNull();
  });
});

describe('a statement of any kind', () => {
  it('is written from its declaration alone', async () => {
    const api = new PapersApi();
    api.kinds = [tasting];
    let sent: unknown;
    api.on(saveSheet, ({ body }) => {
      sent = body;
      const versions = [sampleVersion({ missingSignatures: ['taster'] })];
      return api.put(sampleSheet('tasting', { versions }));
    });
    api.on(searchPeople, () => ({ people: [{ ...paul, tenantRoles: ['employee' as const] }] }));
    const { user } = openTab(`${page}/tasting/program`, api);
    await user.click(await screen.findByRole('button', { name: 'Write it' }));
    await user.type(screen.getByLabelText('dish'), 'Soup');
    await user.type(screen.getByLabelText('course'), 'The first.');
    await user.click(screen.getByRole('radio', { name: 'hot' }));
    await user.type(screen.getByLabelText('spoons'), '2,5');
    await user.type(screen.getByLabelText('salt'), '12.5');
    await user.type(screen.getByLabelText('cookedOn'), '2026-03-01');
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await user.click(screen.getByRole('combobox', { name: 'cook' }));
    await user.click(await screen.findByRole('option', { name: paul.name }));
    await user.type(screen.getByLabelText('guests'), 'Ada{Enter}Grace');
    await user.selectOptions(screen.getByLabelText('table'), 'Answering complaints');
    await user.click(screen.getByRole('button', { name: 'Save the draft' }));
    expect(await screen.findByText('Being written: version 1')).toBeTruthy();
    expect(sent).toEqual({
      version: 0,
      values: {
        dish: 'Soup',
        course: 'The first.',
        heat: 'hot',
        spoons: 2.5,
        salt: 0.125,
        cookedOn: Date.UTC(2026, 1, 28, 23),
        again: true,
        cook: paul.id,
        guests: ['Ada', 'Grace'],
        table: useCaseId,
      },
    });
  });

  it('says where an answer cannot stay, before it is sent, and keeps what was typed', async () => {
    const api = new PapersApi();
    api.kinds = [tasting];
    const first = openTab(`${page}/tasting/program`, api);
    await first.user.click(await screen.findByRole('button', { name: 'Write it' }));
    await first.user.type(screen.getByLabelText('spoons'), '12');
    await first.user.click(screen.getByRole('button', { name: 'Save the draft' }));
    expect(await screen.findByText('This number is too large.')).toBeTruthy();
    expect(api.asked.filter((line) => line.startsWith('PUT'))).toEqual([]);
    first.unmount();

    const { user } = openTab(`${page}/tasting/program`, api);
    await user.click(await screen.findByRole('button', { name: 'Write it' }));
    expect(screen.getByLabelText('spoons')).toHaveProperty('value', '12');
    expect(screen.getByText(/^You began this on/)).toBeTruthy();
  });

  it('shows how it stands now to whoever wrote on an older state, and sends theirs on it', async () => {
    const api = new PapersApi();
    api.kinds = [tasting];
    api.on(saveSheet, ({ body }) => {
      if (body.version === 0) {
        const values = { dish: 'Stew' };
        api.put(sampleSheet('tasting', { versions: [sampleVersion({ values })] }));
        throw new Refusal(409, 'stale', { version: 1 });
      }
      const versions = [sampleVersion({ values: { dish: String(body.values['dish']) } })];
      return api.put(sampleSheet('tasting', { versions, version: 2 }));
    });
    const { user } = openTab(`${page}/tasting/program`, api);
    await user.click(await screen.findByRole('button', { name: 'Write it' }));
    await user.type(screen.getByLabelText('dish'), 'Soup');
    await user.click(screen.getByRole('button', { name: 'Save the draft' }));
    const notice = await screen.findByRole('alert');
    expect(await within(notice).findByText('Stew')).toBeTruthy();
    expect(screen.getByLabelText('dish')).toHaveProperty('value', 'Soup');
    await user.click(screen.getByRole('button', { name: 'Save the draft' }));
    const draft = await screen.findByRole('region', { name: 'Being written: version 1' });
    expect(within(draft).getByText('Soup')).toBeTruthy();
  });
});

describe('a signature', () => {
  const draft = sampleVersion({
    number: 2,
    values: { why: 'New words.' },
    missingSignatures: ['sponsor'],
  });
  const held = heldVersion({ values: { why: 'Old words.' } });

  it('is given with what it does in sight, beside what changes by it', async () => {
    const api = new PapersApi();
    const before = sampleSheet('vision', { versions: [draft, held], maySign: ['sponsor'] });
    api.put(before);
    let sent: unknown;
    api.on(signSheet, ({ body }) => {
      sent = body;
      const signed = heldVersion({ ...draft, standing: 'in-force', signedAt: Date.now() });
      return api.put(sampleSheet('vision', { versions: [signed], version: 3 }));
    });
    const { user } = openTab(`${page}/vision/program`, api);
    const open = await screen.findByRole('region', { name: 'Being written: version 2' });
    expect(within(open).getByText('Changed against version 1')).toBeTruthy();
    expect(within(open).getByText('Old words.')).toBeTruthy();
    expect(within(open).getByText('Somebody who is sponsor')).toBeTruthy();
    await user.click(within(open).getByRole('button', { name: 'Sign: Sponsor' }));
    const dialog = await openedDialog();
    expect(dialog.getByText(/It is the last signature/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Sign: Sponsor' }));
    expect(await screen.findByRole('region', { name: 'What holds: version 2' })).toBeTruthy();
    expect(sent).toEqual({ version: before.version, signature: 'sponsor' });
  });

  it('is given by somebody without a part in the program, who reads what they sign', async () => {
    const api = new PapersApi();
    api.on(getStage, () => {
      throw new Refusal(403, 'forbidden');
    });
    const people = [olga];
    const values = { metric: 'Win rate', coOwner: olga.id };
    const versions = [sampleVersion({ values, missingSignatures: ['co-owner'] })];
    api.put(
      sampleSheet('business-metric', { versions, people, mayWrite: false, maySign: ['co-owner'] }),
    );
    openTab(`${page}/business-metric/program`, api);
    const sign = await screen.findByRole('button', { name: 'Sign: Co-owner from the business' });
    expect(sign).toBeTruthy();
    expect(screen.getByText('Win rate')).toBeTruthy();
    expect(screen.getByText(/Whoever is named under/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Go on writing' })).toBeNull();
  });
});

describe('a signature that waits', () => {
  it('is one press away from where it is told', async () => {
    const api = new PapersApi();
    api.put(sampleSheet('business-metric', { versions: [sampleVersion()] }));
    const program = { id: programId, name: 'Draftly rollout' };
    const waiting = {
      noun: 'sheet' as const,
      id: sampleSheet('business-metric', { versions: [sampleVersion()] }).id ?? '',
      program,
      what: 'business-metric',
      title: null,
      called: { facts: {}, names: {} },
      subject: 'program',
      since: Date.now(),
      dueAt: null,
      isOverdue: false,
      why: [{ by: 'signature' as const, name: 'co-owner' }],
    };
    api.on(listMyWaiting, () => ({ waiting: [waiting] }));
    const { user } = openTab('/waiting', api);
    const main = within(await screen.findByRole('main'));
    await user.click(await main.findByRole('link', { name: /business metric/i }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'The business metric' }),
    ).toBeTruthy();
  });
});

describe('what readers say to a statement', () => {
  it('may be that they disagree, and small groups stay unspoken of', async () => {
    const api = new PapersApi();
    const counts = { agree: 7, disagree: null, unclear: null };
    const published = { counts, total: 9, at: Date.now() };
    const acknowledgement = { number: 1, mine: null, published };
    api.put(sampleSheet('replaces', { versions: [heldVersion()], acknowledgement }));
    let sent: unknown;
    api.on(acknowledgeSheet, ({ body }) => {
      sent = body;
      const mine = { ...acknowledgement, mine: body.answer };
      return api.put(sampleSheet('replaces', { versions: [heldVersion()], acknowledgement: mine }));
    });
    const { user } = openTab(`${page}/replaces/program`, api);
    const readers = within(await screen.findByRole('region', { name: 'What readers say' }));
    expect(readers.getAllByText('not shown, to protect small groups')).toHaveLength(2);
    await user.click(readers.getByRole('radio', { name: 'I do not agree' }));
    expect(await screen.findByText('Kept. You can change it at any time.')).toBeTruthy();
    expect(sent).toEqual({ number: 1, answer: 'disagree' });
  });
});
