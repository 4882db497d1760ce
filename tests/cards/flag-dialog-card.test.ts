import type { FlagDialogView } from '@causeway/bot/cards/flag-dialog-card.js';
import { flagDialogCard } from '@causeway/bot/cards/flag-dialog-card.js';
import type { ChoiceInput } from '@causeway/bot/cards/adaptive-card.js';
import { links, partsOf, titlesOf, visibleText } from './card-checks';
import { flagForm, id } from './views';

const view: FlagDialogView = {
  locale: 'en',
  form: flagForm(),
  typed: {},
  problems: [],
  nonce: 'nonce-1',
  output: { kind: 'quoted', text: 'The date is 31 March.', attachmentsLeftOut: 0 },
};
const drawn = (change: Partial<FlagDialogView> = {}) =>
  flagDialogCard({ ...view, ...change }, links);
function choices(card: ReturnType<typeof drawn>, field: string): ChoiceInput {
  const found = partsOf(card).elements.find(
    (element): element is ChoiceInput => element.type === 'Input.ChoiceSet' && element.id === field,
  );
  if (!found) throw new Error(`No field ${field}`);
  return found;
}

describe('the dialog', () => {
  it('needs three clicks: tool and purpose are chosen, reason and reach never are', () => {
    const card = drawn();
    expect(choices(card, 'tool').value).toBe(`${id(500)}/${id(201)}`);
    expect(choices(card, 'mode').value).toBe('named');
    for (const field of ['reason', 'reach']) {
      expect(choices(card, field)).toMatchObject({ style: 'expanded' });
      expect(choices(card, field).choices).toHaveLength(5);
      expect(choices(card, field).value).toBeUndefined();
    }
  });

  it('asks for nothing on the client, so that asking a judge needs neither reason nor reach', () => {
    expect(JSON.stringify(drawn())).not.toContain('isRequired');
    expect(titlesOf(drawn()).slice(0, 2)).toEqual([
      'Send flag',
      "I can't tell – ask someone who can judge",
    ]);
  });

  it('says for each purpose who answers for it', () => {
    expect(choices(drawn(), 'tool').choices.map((choice) => choice.title)).toEqual([
      'Sales Coach – Preparing a call (Olu answers for this)',
      'Sales Coach – Writing offers',
      'Sales Coach – something else',
      'Translator',
      'Another tool, named below',
    ]);
  });

  it('chooses no tool when none is known', () => {
    const form = flagForm({ suggested: { toolId: null, useCaseId: null } });
    expect(choices(drawn({ form }), 'tool').value).toBeUndefined();
  });

  it('keeps the optional part folded until something is in it', () => {
    const optional = (card: ReturnType<typeof drawn>) =>
      partsOf(card).elements.find((element) => 'id' in element && element.id === 'optional');
    expect(optional(drawn())).toMatchObject({ isVisible: false });
    expect(optional(drawn({ typed: { note: 'It is 30 June.' } }))).toMatchObject({
      isVisible: true,
    });
  });

  it('comes back with its errors at the fields and everything as it was left', () => {
    const typed = {
      tool: 'other',
      otherTool: 'Scribe',
      reach: 'customer',
      outcome: 'corrected-it',
      minutes: '12',
      note: 'It is 30 June.',
      mode: 'confidential',
    } as const;
    const card = drawn({ typed, problems: ['reason'] });
    expect(choices(card, 'tool').value).toBe('other');
    expect(choices(card, 'reach').value).toBe('customer');
    expect(choices(card, 'outcome').value).toBe('corrected-it');
    expect(choices(card, 'mode').value).toBe('confidential');
    const text = visibleText(card);
    expect(text).toContain('Scribe');
    expect(text).toContain('It is 30 June.');
    expect(text).toContain('Please choose what is wrong with it.');
    expect(text).not.toContain('Please choose how far it got.');
    const order = partsOf(card).elements;
    const error = order.findIndex(
      (element) =>
        element.type === 'RichTextBlock' &&
        element.inlines[0]?.text === 'Please choose what is wrong with it.',
    );
    expect(order[error + 1]).toMatchObject({ id: 'reason' });
  });

  it('asks for a screenshot where Teams did not send the picture', () => {
    const output = { kind: 'quoted', text: 'See chart', attachmentsLeftOut: 1 } as const;
    expect(visibleText(drawn({ output }))).toContain('add a screenshot');
  });

  it('has a box to paste into where there is no message', () => {
    const card = drawn({ output: { kind: 'to-paste', text: '' } });
    expect(partsOf(card).elements).toContainEqual(
      expect.objectContaining({ type: 'Input.Text', id: 'text', isMultiline: true }),
    );
  });
});
