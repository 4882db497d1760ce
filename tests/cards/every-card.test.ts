import { chatCard } from '@causeway/bot/cards/chat-card.js';
import { flagDialogCard } from '@causeway/bot/cards/flag-dialog-card.js';
import { note, withLead } from '@causeway/bot/cards/card-parts.js';
import { noticeCard } from '@causeway/bot/cards/notice-card.js';
import { whatHappenedSince } from '@causeway/bot/cards/what-happened-since.js';
import type { AdaptiveCard } from '@causeway/bot/cards/adaptive-card.js';
import type { ChatReply, StatementAbout, StatusLine } from '@causeway/shared/api/chat-reply.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { locales } from '@causeway/shared/domain/person/person.js';
import fc from 'fast-check';
import { approvalViews } from './approval-views';
import { links, problemsOf, textProblemsOf, visibleText } from './card-checks';
import { stageViews } from './stage-views';
import type { Texts } from './views';
import { everyView, flagForm, id, person } from './views';
import { waitingViews } from './waiting-views';

function noticeCards(texts: Texts, locale: Locale): AdaptiveCard[] {
  return [
    ...everyView(texts, locale),
    ...approvalViews(texts, locale),
    ...stageViews(texts, locale),
    ...waitingViews(texts, locale),
  ].map((view) => withLead(noticeCard(view, links), note(whatHappenedSince(view), 'attention')));
}

function formCards({ text, name }: Texts, locale: Locale): AdaptiveCard[] {
  const form = flagForm({
    tools: Array.from({ length: 40 }, (_, n) => ({
      id: id<'tool'>(600 + n),
      name,
      useCases: [0, 1, 2].map((m) => ({
        id: id<'use-case'>(700 + 3 * n + m),
        name,
        accountable: person(name),
      })),
    })),
  });
  const typed = { otherTool: name.slice(0, 120), note: text.slice(0, 2_000), minutes: 'x' };
  const problems = ['text', 'tool', 'reason', 'reach', 'minutes', 'note'] as const;
  const common = { locale, form, typed, problems, nonce: 'nonce' };
  const quoted = { kind: 'quoted', text, attachmentsLeftOut: 2 } as const;
  const said = text.slice(0, 20_000);
  return [
    flagDialogCard({ ...common, output: quoted }, links),
    flagDialogCard({ ...common, output: { kind: 'to-paste', text } }, links),
    chatCard(
      { kind: 'offer-to-flag', text: said, form, typed, nonce: 'n', problems: [...problems] },
      { locale, timeZone: 'UTC' },
      links,
    ),
  ];
}

function status(name: string): StatusLine {
  const stop = { kind: 'halt', ring: 1, useCaseName: name } as const;
  return {
    programId: id<'program'>(200),
    name,
    toolName: name,
    phase: 'staged-rollout',
    ring: 2,
    decideBy: 0,
    isOverdue: true,
    stops: Array.from({ length: 20 }, () => stop),
  };
}

function statements(about: StatementAbout, text: string, name: string) {
  const lines = sheetKindOf(about).fields.map(({ name: field }) => ({
    field,
    texts: field === 'retention' ? ['30'] : [text, text],
  }));
  const held = { number: 1, lines, signedAt: 0, expiresAt: 1 };
  const none = { number: null, lines: [], signedAt: null, expiresAt: null };
  const askWhom = [name, name, name];
  const stop = { kind: 'halt', ring: 1, useCaseName: name } as const;
  const caution = { kind: 'human-review', useCaseName: name } as const;
  const now = { stops: Array(20).fill(stop), cautions: Array(20).fill(caution), people: null };
  const programs = [held, held, none].map((of) => ({
    programId: id<'program'>(200),
    name,
    askWhom,
    ...now,
    ...of,
  }));
  return { programs, hasMore: true, isAnswered: about === 'replaces', offered: [name, name] };
}

function chatCards({ text, name }: Texts, locale: Locale): AdaptiveCard[] {
  const flag = {
    id: id<'flag'>(1),
    state: 'answered' as const,
    excerpt: text,
    toolName: name,
  };
  const flags = Array.from({ length: 10 }, () => flag);
  const replies = [
    { kind: 'welcome' },
    { kind: 'help' },
    { kind: 'unknown' },
    { kind: 'in-group' },
    { kind: 'thanks', what: 'flag' },
    { kind: 'thanks', what: 'hand-over' },
    { kind: 'refused', code: 'reopened-once', facts: { heldByName: name } },
    { kind: 'my-flags', flags, hasMore: true },
    { kind: 'my-flags', flags: [], hasMore: false },
    { kind: 'not-shared' },
    { kind: 'status', programs: [], hasMore: false, offered: null },
    { kind: 'status', programs: [], hasMore: false, offered: Array(12).fill(name) },
    {
      kind: 'status',
      programs: Array.from({ length: 8 }, () => status(name)),
      hasMore: true,
      offered: null,
    },
    ...(['replaces', 'data-use', 'permitted-use'] as const).flatMap((about) => [
      { kind: 'statements' as const, about, ...statements(about, text, name) },
      {
        kind: 'statements' as const,
        about,
        programs: [],
        hasMore: false,
        isAnswered: false,
        offered: null,
      },
    ]),
  ] satisfies readonly ChatReply[];
  return replies.map((reply) => chatCard(reply, { locale, timeZone: 'UTC' }, links));
}

function everyCard(texts: Texts, locale: Locale): AdaptiveCard[] {
  return [...noticeCards(texts, locale), ...formCards(texts, locale), ...chatCards(texts, locale)];
}

const hundredKilobytes = 100_000;

describe('every card', () => {
  it.each(locales)('is one that Teams can show, in %s', (locale) => {
    const cards = everyCard({ text: 'A text.', name: 'A name' }, locale);
    expect(cards.flatMap(problemsOf)).toEqual([]);
    // The pseudo-locale's own words are set in brackets.
    expect(locale === 'pseudo' ? [] : cards.flatMap(textProblemsOf)).toEqual([]);
  });

  it.each([
    ['letters', 'a'],
    ['umlauts', 'ä'],
    ['Chinese', '字'],
    ['emoji', '👩‍💻'],
    ['quotation marks', '"'],
    ['backslashes', '\\'],
    ['lines', 'x\n'],
    ['halves of characters', '\ud83d'],
  ])('stays below 28 KB when every text is 100 KB of %s', (_, piece) => {
    const long = piece.repeat(hundredKilobytes / piece.length);
    expect(everyCard({ text: long, name: long }, 'de').flatMap(problemsOf)).toEqual([]);
  });

  const tricks = [
    '[click](https://evil.example)',
    '![x](https://evil.example/p.png)',
    '<at>Everybody</at>',
    '<at id="0">Ada</at>',
    '<a href="javascript:alert(1)">x</a>',
    '**bold** _it_ ~~no~~ `code`',
    '# heading\n- list\n1. more',
    '\u202eevil\u202c',
    '\u2066isolate\u2069',
    '\u200bzero\ufeffwidth',
    'nul\u0000bel\u0007esc\u001b[31m',
    'https://evil.example',
    '${data.secret}',
    '{{DATE(2026-01-01T00:00:00Z)}}',
    '\u2028line\u2029paragraph',
    '👨‍👩‍👧‍👦🏳️‍🌈',
    '\udc00',
  ];

  it('lets no text become a link, a mention or markup', () => {
    const piece = fc.oneof(fc.constantFrom(...tricks), fc.string({ unit: 'grapheme' }));
    const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom<Locale>('en', 'de'), (said, locale) => {
        const cards = everyCard({ text: said, name: said }, locale);
        expect(cards.flatMap(textProblemsOf)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('shows ordinary text as it was typed', () => {
    const text = 'It said "31 March" – 5 < 6 & 7 > 6, *really*? 👩‍💻';
    const cards = noticeCards({ text, name: 'Ann-Sophie O’Neill' }, 'en').slice(0, 14);
    for (const card of cards) {
      expect(visibleText(card)).toContain(text);
    }
  });

  it('is in the language of its reader', () => {
    const texts = { text: 'x', name: 'y' };
    const english = everyCard(texts, 'en').map(visibleText);
    const german = everyCard(texts, 'de').map(visibleText);
    english.forEach((card, index) => expect(card).not.toBe(german[index]));
  });
});
