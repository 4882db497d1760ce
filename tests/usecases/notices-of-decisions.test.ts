import { noticeCard } from '@causeway/bot/cards/notice-card.js';
import { delegateDecisions } from '@causeway/bot/usecases/approval/delegate-decisions.js';
import { withdrawApproval } from '@causeway/bot/usecases/approval/withdraw-approval.js';
import { renewEvidence } from '@causeway/bot/usecases/evidence/renew-evidence.js';
import { getNoticeView } from '@causeway/bot/usecases/notice/get-notice-view.js';
import { listMyNotices } from '@causeway/bot/usecases/notice/list-my-notices.js';
import { secondWaiver } from '@causeway/bot/usecases/waiver/second-waiver.js';
import { listMyWaiting } from '@causeway/bot/usecases/waiting/list-my-waiting.js';
import { withdrawWaiver } from '@causeway/bot/usecases/waiver/withdraw-waiver.js';
import type { NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import { wholeCriterionName } from '@causeway/shared/text/gate-text.js';
import { aCriterion } from '../builders/criterion';
import { newTestId } from '../builders/ids';
import { aResult } from '../builders/snapshot';
import { links, visibleText } from '../cards/card-checks';
import type { Name } from '../harness/approval-company';
import { ApprovalCompany } from '../harness/approval-company';
import { expectDone } from '../harness/expect-done';

let company: ApprovalCompany;
beforeEach(async () => {
  company = await ApprovalCompany.open();
});
afterEach(() => company.close());

/** What the card of the newest such message says to somebody. */
async function cardOf(personId: PersonId, kind: NoticeKind): Promise<string> {
  const { ports, house } = company;
  const notices = await house.stores.notices.list(personId, undefined, 50);
  const notice = notices.find((one) => one.kind === kind);
  if (!notice) throw new Error(`Nobody sent ${kind}`);
  const view = await getNoticeView(ports, house.tenantId, notice);
  return view ? visibleText(noticeCard(view, links)) : 'nothing';
}

async function inboxOf(name: Name) {
  const { notices } = expectDone(await listMyNotices(company.ports, await company.actor(name), {}));
  return notices;
}

describe('a decision', () => {
  it('is told to everybody who was asked or has spoken, and to who asked, but for who decided last', async () => {
    await company.grant();
    for (const name of ['pavel', 'lena', 'sven'] as const) {
      expect((await company.told(name)).at(-1)).toBe('approval-decided');
    }
    expect(await company.told('lev')).toEqual(['approval-requested']);
  });

  it('that is a no says why, and names what would make it a yes', async () => {
    const asked = await company.request();
    const no = { verdict: 'reject', reason: 'Ring 1 was too small.' } as const;
    const criteria = ['audited-right'];
    expectDone(await company.tryToDecide('lena', asked, { ...no, criteria }));
    for (const name of ['pavel', 'lev', 'sven'] as const) {
      expect((await company.told(name)).at(-1)).toBe('approval-decided');
      const card = await cardOf(company.ids[name], 'approval-decided');
      expect(card).toContain('Lena said no');
      expect(card).toContain('Ring 1 was too small.');
      expect(card).toContain('audited answers are right');
    }
    expect(await company.told('lena')).toEqual(['approval-requested']);
  });

  it('that is taken back is told to those who were asked and those who have spoken', async () => {
    const asked = await company.approve('lena', await company.request());
    const { ports } = company;
    const command = { approvalId: asked.id, version: asked.version, reason: 'Not yet.' };
    expectDone(await withdrawApproval(ports, await company.actor('pavel'), command));
    for (const name of ['lena', 'lev', 'sven'] as const) {
      expect((await company.told(name)).at(-1)).toBe('approval-withdrawn');
    }
    expect(await company.told('pavel')).toEqual([]);
  });

  it('that was voided by who asked is told to them too', async () => {
    company.gate.citesEvidence = true;
    const evidence = await company.recordEvidence();
    await company.request();
    const finding = { title: 'Load test', text: 'Again.', link: null, holdsForDays: 20 };
    const figures = { 'people-at-once': 6_000 };
    const measurer = { personId: company.ids.mara, relation: 'independent' } as const;
    const shown = { ...finding, figures, measurer };
    const command = { evidenceId: evidence.id, version: evidence.version, ...shown };
    expectDone(await renewEvidence(company.ports, await company.actor('pavel'), command));
    for (const name of ['pavel', 'lena', 'sven'] as const) {
      expect((await company.told(name)).at(-1)).toBe('approval-void');
    }
    expect(await cardOf(company.ids.pavel, 'approval-void')).toContain('The evidence was renewed');
  });
});

describe('whoever decides for somebody', () => {
  it('is told so at once, for whom, as what and until when', async () => {
    const { ports, programId, ids, house } = company;
    const command = {
      programId,
      delegationId: newTestId<'delegation'>(),
      toId: ids.ada,
      functions: ['approver-legal'],
      fromAt: house.now + dayMs,
      untilAt: house.now + 3 * dayMs,
    } as const;
    expectDone(await delegateDecisions(ports, await company.actor('lev'), command));
    expect(await company.told('ada')).toEqual(['delegation-given']);
    const card = await cardOf(ids.ada, 'delegation-given');
    expect(card).toContain('You decide for Lev in Sales coaching');
    expect(card).toContain('legal approver');
    house.now += 4 * dayMs;
    expect(await cardOf(ids.ada, 'delegation-given')).toContain('That is over.');
  });
});

describe('an exception', () => {
  beforeEach(() => {
    company.gate.results = [aResult({ outcome: 'inconclusive' })];
  });

  it('asks those who answer for the program to second it', async () => {
    expectDone(await company.askWaiver(10));
    for (const name of ['olu', 'mara', 'sven'] as const) {
      expect(await company.told(name)).toEqual(['waiver-asked']);
    }
    for (const name of ['pavel', 'lena'] as const) expect(await company.told(name)).toEqual([]);
    const card = await cardOf(company.ids.olu, 'waiver-asked');
    expect(card).toContain('The auditors are back next week.');
    expect(card).toContain('Asked for by Pavel');
  });

  it('names the very thing it is from, of several that are measured', async () => {
    const { house, programId, useCaseId, ids, gate } = company;
    const criterion = aCriterion({
      programId,
      measure: 'audited-error-rate-reviewed',
      direction: 'below',
      threshold: 0.05,
      filter: { by: 'use-case', useCaseId },
    });
    const line = `registered-criteria/${criterion.id}`;
    await house.ports.commands.run(house.tenantId, async (stores) =>
      stores.criteria.insert(criterion),
    );
    gate.results = [aResult({ name: line, outcome: 'inconclusive' })];
    const useCase = await house.stores.useCases.get(useCaseId);
    const waiver = expectDone(await company.askWaiver(10, line));
    const name = `Errors in reviewed outputs (${useCase?.name}) below 5%`;
    expect(await cardOf(ids.olu, 'waiver-asked')).toContain(name);
    const { called } = waiver;
    expect(wholeCriterionName(line, called.facts, { locale: 'en', names: called.names })).toBe(
      name,
    );
    const actor = await company.actor('olu');
    const { waiting } = expectDone(await listMyWaiting(company.ports, actor));
    expect(waiting).toMatchObject([{ noun: 'waiver', what: line, called }]);
  });

  it('tells who asked for it that it was seconded, and both when it ends', async () => {
    const asked = expectDone(await company.askWaiver(3));
    const { ports, ids } = company;
    const command = { waiverId: asked.id, version: asked.version };
    expectDone(await secondWaiver(ports, await company.actor('olu'), command));
    expect(await company.told('pavel')).toEqual(['waiver-seconded']);
    expect(await cardOf(ids.pavel, 'waiver-seconded')).toContain('Seconded by Olu.');
    // What was asked of her is the same exception, as it is now.
    expect(await cardOf(ids.mara, 'waiver-asked')).toContain('It holds until');
    await company.wait(4);
    expect(await company.told('pavel')).toEqual(['waiver-seconded', 'waiver-ended']);
    expect(await company.told('olu')).toEqual(['waiver-asked', 'waiver-ended']);
  });

  it('that is taken back by one of the two is told to the other, with the reason', async () => {
    const asked = expectDone(await company.askWaiver(10));
    const { ports, ids } = company;
    const drawn = { waiverId: asked.id, version: asked.version };
    const seconded = expectDone(await secondWaiver(ports, await company.actor('olu'), drawn));
    const command = { waiverId: asked.id, version: seconded.version, reason: 'Too risky.' };
    expectDone(await withdrawWaiver(ports, await company.actor('olu'), command));
    expect((await company.told('pavel')).at(-1)).toBe('waiver-ended');
    expect(await cardOf(ids.pavel, 'waiver-ended')).toContain('Too risky.');
    expect((await inboxOf('pavel'))[0]?.answerText).toBe('Too risky.');
    expect(await company.told('olu')).toEqual(['waiver-asked']);
  });
});

describe('evidence', () => {
  it('tells its owner once before it expires and once when it has, and anew when it was shown anew', async () => {
    const { ports, ids } = company;
    const evidence = await company.recordEvidence({ holdsForDays: 40 });
    await company.wait(29);
    expect(await company.told('olu')).toEqual([]);
    await company.wait(2);
    expect(await company.told('olu')).toEqual(['evidence-expiring']);
    expect(await cardOf(ids.olu, 'evidence-expiring')).toContain('“Load test” of Sales coaching');
    await company.wait(3);
    expect(await company.told('olu')).toEqual(['evidence-expiring']);
    const finding = { title: 'Load test', text: 'Again.', link: null, holdsForDays: 40 };
    const figures = { 'people-at-once': 6_000 };
    const measurer = { personId: ids.mara, relation: 'independent' } as const;
    const shown = { ...finding, figures, measurer };
    const command = { evidenceId: evidence.id, version: evidence.version, ...shown };
    expectDone(await renewEvidence(ports, await company.actor('olu'), command));
    await company.wait(31);
    expect(await company.told('olu')).toEqual(['evidence-expiring', 'evidence-expiring']);
    await company.wait(10);
    expect((await company.told('olu')).slice(2)).toEqual(['evidence-expired']);
    expect((await inboxOf('olu'))[0]).toMatchObject({
      excerpt: 'Sales coaching',
      about: { programId: company.programId, title: 'Load test' },
    });
  });

  it('is not void of what rests on it by a reminder alone', async () => {
    company.gate.citesEvidence = true;
    await company.recordEvidence({ holdsForDays: 8 });
    const asked = await company.request();
    await company.wait(6.5);
    expect(await company.told('olu')).toEqual(['evidence-expiring']);
    expect(await company.stateOf(asked)).toBe('open');
  });

  it('of a program that is over reminds nobody', async () => {
    const { house, programId } = company;
    await company.recordEvidence({ holdsForDays: 8 });
    await house.ports.commands.run(house.tenantId, async (stores) => {
      const program = await stores.programs.get(programId);
      if (program) stores.programs.save(program, { ...program, phase: 'completed' });
    });
    await company.wait(9);
    expect(await company.told('olu')).toEqual([]);
  });
});

describe('reminders', () => {
  it('are three a week to one person over all programs; what is beyond stands in the inbox alone', async () => {
    for (let count = 0; count < 5; count += 1) await company.recordEvidence({ holdsForDays: 8 });
    await company.wait(6.5);
    const notices = await inboxOf('olu');
    expect(notices.map(({ kind }) => kind)).toEqual(Array(5).fill('evidence-expiring'));
    const chatted = notices.filter(({ delivery }) => delivery === 'waiting');
    expect(chatted).toHaveLength(3);
    expect(notices.filter(({ delivery }) => delivery === 'undeliverable')).toHaveLength(2);
    // What happened is no reminder, however many of those there were.
    await company.wait(2);
    const expired = (await inboxOf('olu')).filter(({ kind }) => kind === 'evidence-expired');
    expect(expired.map(({ delivery }) => delivery)).toEqual(Array(5).fill('waiting'));
  });

  it('come to the chat again once the week is over', async () => {
    for (let count = 0; count < 3; count += 1) await company.recordEvidence({ holdsForDays: 8 });
    await company.wait(6.5);
    await company.recordEvidence({ holdsForDays: 12 });
    await company.wait(9.5);
    const reminders = (await inboxOf('olu')).filter(({ kind }) => kind === 'evidence-expiring');
    expect(reminders).toHaveLength(4);
    expect(reminders.map(({ delivery }) => delivery)).toEqual(Array(4).fill('waiting'));
  });
});
