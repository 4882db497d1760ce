import { signSheet } from '@causeway/bot/usecases/sheet/sign-sheet.js';
import { saveSheet } from '@causeway/bot/usecases/sheet/save-sheet.js';
import { stopStage } from '@causeway/bot/usecases/stage/stop-stage.js';
import { aStage } from '../builders/stage';
import { visibleText } from '../cards/card-checks';
import { expectDone } from '../harness/expect-done';
import type { Name } from '../harness/approval-company';
import { buttonsOf, DecisionHouse } from './decision-house';

let bot: DecisionHouse;
beforeEach(async () => {
  bot = await DecisionHouse.open();
});
afterEach(() => bot.close());

async function sign(kind: string, values: object, by: Name) {
  const { ports, programId } = bot.company;
  const address = { programId, kind, subject: 'program' };
  const actor = await bot.company.actor(by);
  const { version } = expectDone(
    await saveSheet(ports, actor, { ...address, version: 0, values: { ...values } }),
  );
  const signature = kind === 'replaces' ? 'sponsor' : 'owner';
  expectDone(await signSheet(ports, actor, { ...address, version, signature }));
}

const asked = async (text: string, by: Name = 'pavel') => visibleText(await bot.say(by, text));

describe('"status"', () => {
  it.each(['status', 'Status?', 'Stand'])('says where a program stands: %s', async (text) => {
    const { company } = bot;
    const { programId, house } = company;
    await house.ports.commands.run(house.tenantId, async (stores) => {
      const decideBy = Date.parse('2026-12-01T00:00:00Z');
      stores.stages.insert(
        aStage({
          programId,
          leadId: company.ids.pavel,
          phase: 'staged-rollout',
          ring: 1,
          since: house.now,
          decideBy,
        }),
      );
    });
    const stop = { programId, kind: 'hold', ring: null, useCaseId: null, reason: 'Made-up dates.' };
    const { ports } = company;
    expectDone(await stopStage(ports, await company.actor('olu'), stop as never));
    const said = await asked(text);
    expect(said).toContain('Sales coaching – Sales Coach');
    expect(said).toContain('Phase: Staged rollout\nStage 1 of the rollout');
    expect(said).toContain('Does not grow for now: everything');
    expect(said).toContain('Decided by');
    expect(said).not.toContain('Made-up dates.');
  });

  it('answers whoever is part of none, and about one they name', async () => {
    const sam = await bot.company.house.person('Sam');
    const as = { personId: sam };
    const none = visibleText(await bot.say('ada', 'status', as));
    expect(none).toContain('You are not part of any program.');
    for (const text of ['status sales coach', 'Status of the coaching pilot, please']) {
      const named = visibleText(await bot.say('ada', text, as));
      expect(named).toContain('Sales coaching – Sales Coach');
    }
  });

  it('says what there is where somebody names something else, and answers about nothing else', async () => {
    for (const text of ['status Copilot', 'data Copilot', 'what changes with Copilot?']) {
      const said = await asked(text);
      expect(said).toContain('I know no program or tool by that name.');
      expect(said).toContain('There are: Sales coaching.');
      expect(said).not.toContain('Sales Coach\n');
      expect(said).not.toContain('signed');
    }
  });

  it('leads to the page of the program it is about', async () => {
    const card = await bot.say('pavel', 'status');
    const { programId } = bot.company;
    expect(JSON.stringify(card)).toContain(`/how/${programId}`);
  });
});

describe('"what changes"', () => {
  const values = { changes: 'Drafts come from the tool.', replacesNot: 'The call stays yours.' };

  it('shows what is signed, and takes a no as easily as a yes', async () => {
    await sign('replaces', values, 'sven');
    const card = await bot.say('pavel', 'what changes?');
    const text = visibleText(card);
    expect(text).toContain('What will it not replace?\nThe call stays yours.');
    expect(text).toContain('I agree\nI disagree\nUnclear to me');
    const disagree = buttonsOf(card, 'answer-statement').find(
      (one) => one['answer'] === 'disagree',
    );
    const after = await bot.press('pavel', disagree ?? {});
    expect(visibleText(after)).toContain('Your answer counts.');
    const { house, programId, ids } = bot.company;
    const sheet = await house.stores.sheets.find(programId, 'replaces', 'program');
    const key = house.ports.personKey(programId, ids.pavel);
    const kept = sheet && (await house.stores.acknowledgements.get(sheet.id, 1, key));
    expect(kept?.answer).toBe('disagree');
  });

  it('refuses an answer to words that are not in force', async () => {
    await sign('replaces', values, 'sven');
    const { programId } = bot.company;
    const data = { action: 'answer-statement', programId, number: 7, answer: 'agree' };
    expect(visibleText(await bot.press('pavel', data))).toContain('That did not work');
  });
});

describe('"data" and "may I"', () => {
  it('say what is in force', async () => {
    await sign(
      'data-use',
      {
        datasets: ['Customer names'],
        purpose: 'Preparing calls.',
        accessGroups: ['Sales'],
        retention: 30,
      },
      'olu',
    );
    const data = await asked('Daten');
    expect(data).toContain('Which data?\nCustomer names');
    expect(data).toContain('30 days');
    const allowed = { allowed: 'Notes for calls.', notAllowed: 'Offers to customers.' };
    await sign('permitted-use', allowed, 'olu');
    const may = await asked('May I use it for offers?');
    expect(may).toContain('I cannot judge a single case.');
    expect(may).toContain('What may it not be used for?\nOffers to customers.');
    expect(may).toContain('Please ask Mara, Olu.');
  });

  it('say before all else what is stopped at this moment, and not why', async () => {
    const allowed = { allowed: 'Notes for calls.', notAllowed: 'Offers to customers.' };
    await sign('permitted-use', allowed, 'olu');
    const { company } = bot;
    const { programId, house, ports, ids } = company;
    await house.ports.commands.run(house.tenantId, async (stores) => {
      const at = { leadId: ids.pavel, since: house.now };
      stores.stages.insert(aStage({ programId, phase: 'staged-rollout', ring: 1, ...at }));
    });
    const stop = { programId, kind: 'halt', ring: null, useCaseId: null, reason: 'Made-up dates.' };
    expectDone(await stopStage(ports, await company.actor('olu'), stop as never));
    const said = await asked('May I use Sales Coach for notes?');
    expect(said).toContain('Not in use for now: everything');
    expect(said.indexOf('Not in use for now')).toBeLessThan(said.indexOf('Notes for calls.'));
    expect(said).not.toContain('Made-up dates.');
  });

  it('say that nothing is, and whom to ask', async () => {
    for (const text of ['data', 'darf ich damit Angebote schreiben?']) {
      const said = await asked(text);
      expect(said).toContain('Sales coaching: nothing about this is signed and in force.');
      expect(said).toContain('Please ask Mara, Olu.');
    }
  });
});

it('lists in its help what can be asked, in both languages', async () => {
  const english = await asked('help');
  for (const word of ['“Status”', '“What changes”', '“Data”', '“May I …”', '“approval”']) {
    expect(english).toContain(word);
  }
  const { house } = bot.company;
  const greta = await house.person('Greta', { locale: 'de' });
  const german = visibleText(await bot.say('ada', 'hilfe', { personId: greta, name: 'Greta' }));
  for (const word of ['„Status“', '„Was ändert sich“', '„Daten“', '„Darf ich …“', '„Freigabe“']) {
    expect(german).toContain(word);
  }
});
