import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { botText } from '@causeway/shared/text/bot-text.js';
import { formatMoment, languageTag } from '@causeway/shared/text/format.js';
import type {
  AdaptiveCard,
  ButtonAction,
  CardElement,
  Choice,
  Container,
  RichTextBlock,
  TextRun,
} from './adaptive-card.js';
import { safeText, safeTitle } from './escape-text.js';

export interface Reader {
  readonly locale: Locale;
  readonly timeZone: string;
}

/** How much of each text fits, in bytes of JSON, so that a whole card stays below 28 KB. */
export const budgets = {
  quote: 2_500,
  answer: 5_000,
  note: 1_200,
  name: 100,
  line: 600,
  choices: 8_000,
} as const;

export function textRun(text: string, style: Omit<TextRun, 'type' | 'text'> = {}): TextRun {
  return { type: 'TextRun', text, ...style };
}

export function line(text: string, style: Omit<TextRun, 'type' | 'text'> = {}): RichTextBlock {
  return {
    type: 'RichTextBlock',
    inlines: [textRun(safeText(text, budgets.line), style)],
    spacing: 'Small',
  };
}

export function title(text: string): RichTextBlock {
  return {
    type: 'RichTextBlock',
    inlines: [textRun(safeText(text, budgets.line), { weight: 'Bolder', size: 'Medium' })],
  };
}

/** Over several lines. */
export function heading(text: string): RichTextBlock {
  const inlines = [textRun(safeText(text, budgets.line), { weight: 'Bolder' })];
  return { type: 'RichTextBlock', spacing: 'Medium', inlines };
}

/** A heading of ours over text of somebody's. */
export function passage(heading: string, text: string, budgetBytes: number): CardElement {
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [
      line(heading, { weight: 'Bolder' }),
      {
        type: 'RichTextBlock',
        inlines: [textRun(safeText(text, budgetBytes))],
        spacing: 'None',
      },
    ],
  };
}

/** What the tool said, set apart from everything people say about it. */
export function quote(text: string): Container {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Medium',
    items: [{ type: 'RichTextBlock', inlines: [textRun(safeText(text, budgets.quote))] }],
  };
}

export function note(text: string, style: 'attention' | 'good' | 'accent'): Container {
  return { type: 'Container', style, items: [line(text)] };
}

export function personName(person: PersonRef, reader: Reader): string {
  return safeText(person.name, budgets.name) || botText(reader.locale).person;
}

export function moment(instant: Instant, reader: Reader): string {
  return formatMoment(instant, reader.locale, reader.timeZone);
}

const mostPeople = 40;

export function personChoices(
  people: readonly PersonRef[],
  away: (name: string) => string,
  reader: Reader,
): readonly Choice[] {
  return people.slice(0, mostPeople).map((person) => {
    const name = safeTitle(person.name, budgets.name) || botText(reader.locale).person;
    return { title: person.isAbsent ? away(name) : name, value: person.id };
  });
}

export function present<Part>(parts: readonly (Part | undefined | false)[]): readonly Part[] {
  return parts.filter((part): part is Part => part !== undefined && part !== false);
}

export function adaptiveCard(
  reader: Reader,
  body: readonly (CardElement | undefined | false)[],
  actions: readonly (ButtonAction | undefined | false)[] = [],
): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    // Card readers take the two letters of a language alone.
    lang: languageTag(reader.locale).slice(0, 2),
    body: present(body),
    actions: present(actions),
  };
}

/** The same card with something said first, such as why a press did nothing. */
export function withLead(card: AdaptiveCard, lead: CardElement): AdaptiveCard {
  return { ...card, body: [lead, ...card.body] };
}
