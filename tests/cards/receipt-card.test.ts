import { receiptCard } from '@causeway/bot/cards/receipt-card.js';
import { titlesOf, links, visibleText } from './card-checks';
import { myFlag, now, person, reader } from './views';

const drawn = (change: Parameters<typeof myFlag>[0] = {}) =>
  receiptCard(myFlag(change), 'flag-receipt', reader, links);

describe('the receipt', () => {
  it('says what to do now, who answers and by when in the zone of the reader', () => {
    const text = visibleText(drawn());
    expect(text).toContain('Do not use this output');
    expect(text).toContain('Olu answers for this.');
    expect(text).toMatch(/You hear back by Tue.*1 Dec.*13:00.*(CET|GMT\+1)/);
  });

  it.each([
    ['my-team', 'Tell your team now'],
    ['another-department', 'Tell the people who have it'],
    ['customer', 'puts it right with the customer'],
    ['unknown', 'Find out who else has it'],
  ] as const)('tells whoever passed it on to %s what to do', (reach, sentence) => {
    expect(visibleText(drawn({ reach }))).toContain(sentence);
  });

  it('warns of copying what was leaked', () => {
    expect(visibleText(drawn({ reason: 'leaked' }))).toContain('do not copy it anywhere else');
  });

  it('says so where nobody is named yet', () => {
    expect(visibleText(drawn({ accountable: null }))).toContain('Nobody is named to answer');
  });

  it('shows a question with room for the reply, and the reply once it is given', () => {
    const question = { text: 'Which customer?', reply: null, askedAt: now };
    const asking = drawn({ state: 'in-triage', question });
    expect(visibleText(asking)).toContain('Which customer?');
    expect(titlesOf(asking)).toContain('Reply');
    const replied = drawn({ state: 'in-triage', question: { ...question, reply: 'Adatum.' } });
    expect(visibleText(replied)).toContain('Adatum.');
    expect(titlesOf(replied)).not.toContain('Reply');
  });

  it('shows who puts it right, and how that ended', () => {
    const correction = { dueAt: now, owner: person('Daria'), closed: null };
    expect(visibleText(drawn({ correction }))).toContain('Putting it right: Daria, by');
    const closed = { how: 'not-possible', text: 'The customer has gone.' } as const;
    const text = visibleText(drawn({ correction: { ...correction, closed } }));
    expect(text).toContain('It could not be put right, because:\nThe customer has gone.');
  });

  it('shows the answer, and lets the reporter say once that it is still wrong', () => {
    const answered = drawn({
      state: 'answered',
      outcomeOfFlag: { kind: 'no-change', text: 'The source is right.', at: now },
      mayWithdraw: false,
      mayReopen: true,
    });
    expect(visibleText(answered)).toContain('No change, because\nThe source is right.');
    expect(visibleText(answered)).not.toContain('What to do now');
    expect(titlesOf(answered)).toEqual(['Still wrong', 'Add a note', 'Open in tab']);
  });

  it('offers nothing but to open it once it is withdrawn', () => {
    const withdrawn = drawn({ state: 'withdrawn', mayWithdraw: false });
    expect(visibleText(withdrawn)).toContain('You withdrew this flag.');
    expect(titlesOf(withdrawn)).toEqual(['Open in tab']);
  });

  it('promises a confidential reporter what holds', () => {
    expect(visibleText(drawn({ mode: 'confidential' }))).toContain('only the governance owners');
  });
});
