import type { AdaptiveCard, ButtonAction, CardElement } from '@causeway/bot/cards/adaptive-card.js';
import { cardActionSchema } from '@causeway/bot/cards/card-actions.js';
import { localLinks } from '@causeway/bot/cards/links.js';
import * as parser from 'adaptivecards';

export const origin = 'http://127.0.0.1:3978';
export const links = localLinks(origin);
const mostBytes = 28 * 1_024;

interface Parts {
  readonly elements: CardElement[];
  readonly actions: ButtonAction[];
}

function collect(
  body: readonly CardElement[],
  actions: readonly ButtonAction[],
  parts: Parts = { elements: [], actions: [] },
): Parts {
  for (const element of body) {
    parts.elements.push(element);
    if (element.type === 'Container') collect(element.items, [], parts);
    if (element.type === 'ActionSet') collect([], element.actions, parts);
  }
  for (const action of actions) {
    parts.actions.push(action);
    if (action.type === 'Action.ShowCard') collect(action.card.body, action.card.actions, parts);
  }
  return parts;
}

export function partsOf(card: AdaptiveCard): Parts {
  return collect(card.body, card.actions);
}

/** Everything in a card that a client shows as text. */
export function visibleText(card: AdaptiveCard): string {
  const { elements, actions } = partsOf(card);
  const texts = elements.flatMap((element) => {
    if (element.type === 'RichTextBlock') return element.inlines.map((run) => run.text);
    if (element.type === 'Input.ChoiceSet') {
      return [element.label ?? '', ...element.choices.map((choice) => choice.title)];
    }
    if (element.type === 'Input.Text') return [element.label ?? '', element.value ?? ''];
    return [];
  });
  return [...texts, ...actions.map((action) => action.title)].join('\n');
}

export function titlesOf(card: AdaptiveCard): string[] {
  return card.actions.map((action) => action.title);
}

/** Reads the card with Microsoft's own parser and tells what it does not like. */
function complaints(card: AdaptiveCard): string[] {
  const context = new parser.SerializationContext(parser.Versions.v1_5);
  const parsed = new parser.AdaptiveCard();
  // The parser's check of `lang` keeps its place between two cards and then refuses every second one.
  const { lang, ...rest } = card;
  expect(lang).toMatch(/^[a-z]{2}$/);
  parsed.parse(JSON.parse(JSON.stringify(rest)), context);
  const found = Array.from(
    { length: context.eventCount },
    (_, index) => context.getEventAt(index).message,
  );
  const { validationEvents } = parsed.validateProperties();
  return [...found, ...validationEvents.map((event) => event.message)];
}

function idsOf({ elements }: Parts): string[] {
  return elements.flatMap((element) => ('id' in element && element.id ? [element.id] : []));
}

/** What holds for every card Causeway sends. */
export function checkCard(card: AdaptiveCard): void {
  expect(complaints(card)).toEqual([]);
  expect(card.version).toBe('1.5');
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(mostBytes);
  const parts = partsOf(card);
  expect(new Set(idsOf(parts)).size).toBe(idsOf(parts).length);
  expect(card.actions.length).toBeLessThanOrEqual(6);
  for (const action of parts.actions) {
    expect(action.title).not.toBe('');
    if (action.type === 'Action.OpenUrl')
      expect(action.url.startsWith(`${origin}/tab/`)).toBe(true);
    if (action.type === 'Action.Execute') {
      expect(cardActionSchema.parse(action.data)).toEqual(action.data);
      expect(action.verb).toBe(action.data.action);
      expect(action.fallback).toMatchObject({ type: 'Action.Submit', data: action.data });
    }
    if (action.type === 'Action.Submit') {
      expect(cardActionSchema.parse(action.data)).toEqual(action.data);
    }
  }
}

const invisible =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

/** People's text must not become a link, a mention, markup, or turn round what stands beside it. */
export function checkText(card: AdaptiveCard): void {
  expect(visibleText(card)).not.toMatch(invisible);
  for (const element of partsOf(card).elements) {
    // TextBlock and Fact read Markdown and mentions; no card has one.
    expect(['TextBlock', 'FactSet']).not.toContain(element.type);
    if (element.type === 'Input.ChoiceSet') {
      for (const { title } of element.choices) expect(title).not.toMatch(/[<>[\]`*_~|\\]|:\/\//);
    }
  }
  const entities = Object.keys(card).filter((key) => !allowedKeys.has(key));
  expect(entities).toEqual([]);
}

const allowedKeys = new Set(['type', '$schema', 'version', 'lang', 'body', 'actions']);
