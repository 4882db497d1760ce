import { recordEvidence } from '@causeway/bot/usecases/evidence/record-evidence.js';
import { addEntry } from '@causeway/bot/usecases/register/add-entry.js';
import { moveEntry } from '@causeway/bot/usecases/register/move-entry.js';
import { saveSheet } from '@causeway/bot/usecases/sheet/save-sheet.js';
import type { RegisterEntryId } from '@causeway/shared/lib/ids.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aCriterion } from '../builders/criterion';
import { newTestId } from '../builders/ids';
import { aResult } from '../builders/snapshot';
import { visibleText } from '../cards/card-checks';
import { expectDone } from '../harness/expect-done';
import { buttonsOf, DecisionHouse } from './decision-house';

let bot: DecisionHouse;
beforeEach(async () => {
  bot = await DecisionHouse.open();
});
afterEach(() => bot.close());

describe('whoever is to second an exception', () => {
  it('does it on the card, and who asked for it hears', async () => {
    const { company } = bot;
    company.gate.results = [aResult({ outcome: 'inconclusive' })];
    const { id } = expectDone(await company.askWaiver(5));
    await bot.deliver();
    const data = bot.button('olu', 'second-waiver');
    const card = await bot.press('olu', data);
    expect(visibleText(card)).toContain('Seconded by Olu.');
    expect(buttonsOf(card, 'second-waiver')).toEqual([]);
    expect((await company.house.stores.waivers.get(id))?.second?.by).toBe(company.ids.olu);
    await bot.deliver();
    expect(bot.textsOf('pavel').at(-1)).toContain('An exception holds now');
    await bot.press('mara', data);
    expect((await company.house.stores.waivers.get(id))?.second?.by).toBe(company.ids.olu);
    // Whoever else was asked reads on the card they got that it is settled.
    expect(bot.textsOf('mara').at(-1)).toContain('An exception holds now');
  });

  it('says no on the card, with a reason that who asked for it reads', async () => {
    const { company } = bot;
    company.gate.results = [aResult({ outcome: 'inconclusive' })];
    const { id } = expectDone(await company.askWaiver(5));
    await bot.deliver();
    const data = bot.button('olu', 'decline-waiver');
    expect(visibleText(await bot.press('olu', { ...data, reason: ' ' }))).toContain(
      'Please say why.',
    );
    const card = await bot.press('olu', { ...data, reason: 'Wait for the audits.' });
    expect(visibleText(card)).toContain('An exception was declined: Sales coaching');
    for (const action of ['second-waiver', 'decline-waiver']) {
      expect(buttonsOf(card, action)).toEqual([]);
    }
    await bot.deliver();
    expect(bot.textsOf('pavel').at(-1)).toContain('Olu said no');
    expect(bot.textsOf('pavel').at(-1)).toContain('Wait for the audits.');
    const late = await bot.press('mara', { ...data, action: 'second-waiver' });
    expect(visibleText(late)).toContain('An exception was declined');
    expect(await company.house.stores.waivers.get(id)).toMatchObject({
      second: null,
      decline: { by: company.ids.olu },
    });
  });
});

describe('whoever owes evidence by a date', () => {
  const review = async () => {
    const { company } = bot;
    return expectDone(
      await recordEvidence(company.ports, await company.actor('olu'), {
        programId: company.programId,
        evidenceId: newTestId<'evidence'>(),
        type: 'security-review',
        ownerId: company.ids.olu,
        title: 'Review of access',
        text: 'Nothing was found.',
        link: null,
        figures: {},
        measurer: { personId: company.ids.mara, relation: 'independent' },
        holdsForDays: 30,
      }),
    );
  };

  it('shows it anew on the card, for as long again', async () => {
    const { id } = await review();
    await bot.company.wait(28);
    await bot.deliver();
    const data = bot.button('olu', 'renew-evidence');
    expect(visibleText(await bot.press('olu', { ...data, text: ' ' }))).toContain(
      'Please write a few words.',
    );
    const card = await bot.press('olu', { ...data, text: 'Looked again: nothing.' });
    expect(visibleText(card)).toContain('Shown anew: Review of access (Sales coaching)');
    const evidence = await bot.company.house.stores.evidence.get(id);
    expect(evidence?.finding.text).toBe('Looked again: nothing.');
    expect(evidence?.expiresAt).toBe(bot.company.house.now + 30 * dayMs);
    const again = await bot.press('olu', { ...data, text: 'Once more.' });
    expect(visibleText(again)).toContain('This changed before you pressed.');
  });
});

describe('whoever is named in a statement', () => {
  it('agrees to it on the card, is asked once, and not for other words', async () => {
    const { company } = bot;
    const { programId, ids, ports, house } = company;
    const address = { programId, kind: 'business-metric', subject: 'program' };
    const pavel = await company.actor('pavel');
    const values = {
      metric: 'Win rate',
      unit: '%',
      direction: 'up',
      baseline: 10,
      target: 20,
      source: 'CRM',
      measuredOn: house.now - dayMs,
      measuredBy: ids.mara,
      coOwner: ids.lev,
    };
    const save = async (version: number, change: object = {}) =>
      expectDone(
        await saveSheet(ports, pavel, { ...address, version, values: { ...values, ...change } }),
      );
    const first = await save(0);
    await bot.deliver();
    const stale = bot.button('lev', 'sign-sheet');
    await save(first.version, { target: 25 });
    await bot.deliver();
    expect(bot.cardsOf('lev')).toHaveLength(1);
    const late = await bot.press('lev', stale);
    expect(visibleText(late)).toContain('This changed before you pressed.');
    const card = await bot.press('lev', bot.button('lev', 'sign-sheet'));
    expect(buttonsOf(card, 'sign-sheet')).toEqual([]);
    const sheet = await house.stores.sheets.find(programId, 'business-metric', 'program');
    expect(sheet?.versions.at(-1)?.signatures).toMatchObject([{ name: 'co-owner', by: ids.lev }]);
    const forged = { ...stale, version: sheet?.version ?? 0, signature: 'owner' };
    expect(visibleText(await bot.press('lev', forged))).toContain('You may not do this.');
  });
});

describe('whoever is asked what success looks like to them', () => {
  const question = 'What does success look like to you?';

  async function ask() {
    const { programId, ports } = bot.company;
    const entryId = newTestId<'register-entry'>();
    const values = { asked: bot.company.ids.ada, group: 'employees', whyThem: 'She said no.' };
    const command = { programId, entryId, kind: 'success-answer', ownerId: null, values };
    expectDone(await addEntry(ports, await bot.company.actor('pavel'), command));
    await bot.deliver();
    return entryId;
  }

  const entry = (id: RegisterEntryId) => bot.company.house.stores.registers.get(id);

  /** Made into a criterion that was agreed on beforehand: quality above so much. */
  async function propose(id: RegisterEntryId, threshold: number) {
    const { programId, ports, house } = bot.company;
    const criterion = aCriterion({ programId, measure: 'quality', threshold });
    await house.ports.commands.run(house.tenantId, async (stores) =>
      stores.criteria.insert(criterion),
    );
    const { version } = (await entry(id)) ?? { version: 0 };
    const values = { criterion: criterion.id };
    const move = { move: 'propose-criterion', reason: null, evidenceIds: [], values };
    const command = { programId, entryId: id, version, ...move };
    expectDone(await moveEntry(ports, await bot.company.actor('pavel'), command));
    await bot.deliver();
  }

  it('answers on the card that asks exactly that, without any part in the program', async () => {
    const id = await ask();
    expect(bot.textsOf('ada').at(-1)).toContain(`${question}\nPavel asks you, for Sales coaching.`);
    const data = { ...bot.button('ada', 'answer-question'), move: 'answer' };
    expect(visibleText(await bot.press('ada', { ...data, answer: ' ' }))).toContain(
      'Please write a few words.',
    );
    const card = await bot.press('ada', { ...data, answer: 'No made-up dates.' });
    expect(visibleText(card)).toContain('No made-up dates.');
    expect(buttonsOf(card, 'answer-question')).toEqual([]);
    expect(await entry(id)).toMatchObject({
      state: 'answered',
      values: { answer: 'No made-up dates.' },
    });
    await bot.deliver();
    expect(bot.textsOf('pavel').at(-1)).toContain('Ada said\nNo made-up dates.');
  });

  it('says what is missing of what their answer became, and agrees to what was made better', async () => {
    const id = await ask();
    const data = { ...bot.button('ada', 'answer-question'), move: 'answer' };
    await bot.press('ada', { ...data, answer: 'No made-up dates.' });
    await propose(id, 0.9);
    expect(bot.textsOf('ada').at(-1)).toContain('Quality above 90%');
    const stale = bot.button('ada', 'answer-question');
    const missing = { ...stale, move: 'say-what-is-missing', missing: 'All of them.' };
    await bot.press('ada', missing);
    expect(await entry(id)).toMatchObject({ state: 'answered' });
    await bot.deliver();
    expect(bot.textsOf('pavel').at(-1)).toContain('All of them.');
    await propose(id, 0.99);
    expect(bot.textsOf('ada').at(-1)).toContain('Quality above 99%');
    const late = await bot.press('ada', { ...stale, move: 'agree' });
    expect(visibleText(late)).toContain('This changed before you pressed.');
    const agree = { ...bot.button('ada', 'answer-question'), move: 'agree' };
    for (const name of ['pavel', 'olu', 'lena'] as const) await bot.press(name, agree);
    expect(await entry(id)).toMatchObject({ state: 'criterion-proposed' });
    const card = await bot.press('ada', agree);
    expect(visibleText(card)).toContain('Agreed on what success looks like (Sales coaching)');
    expect(await entry(id)).toMatchObject({ state: 'agreed' });
  });
});
