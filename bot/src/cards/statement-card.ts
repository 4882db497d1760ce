import type { ChatReply, StatementAbout, StatementLine } from '@causeway/shared/api/chat-reply.js';
import { acknowledgementAnswers } from '@causeway/shared/domain/sheet/acknowledgement.js';
import { botProgramText } from '@causeway/shared/text/bot-program-text.js';
import { botText } from '@causeway/shared/text/bot-text.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import type { AdaptiveCard, CardElement } from './adaptive-card.js';
import { execute, openUrl } from './adaptive-card.js';
import type { Reader } from './card-parts.js';
import { adaptiveCard, budgets, heading, line, passage, present, title } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';

type Words = ReturnType<typeof botProgramText>;
type Part = CardElement | false;
type Reply = Extract<ChatReply, { kind: 'statements' }>;

/** Three statements with four answers each have to fit. */
const textBytes = 1_100;

function titleOf(about: StatementAbout, words: Words): string {
  const titles: Readonly<Record<StatementAbout, string>> = {
    replaces: words.changesTitle,
    'data-use': words.dataTitle,
    'permitted-use': words.mayTitle,
  };
  return titles[about];
}

function fieldPart(
  about: StatementAbout,
  { field, texts }: StatementLine['lines'][number],
  words: Words,
  { locale }: Reader,
): CardElement {
  // The only number among what can be asked about.
  const isDays = field === 'retention';
  const shown = isDays ? texts.map((one) => words.days(formatNumber(Number(one), locale))) : texts;
  return passage(declaredWords(locale, 'sheet').field(about, field), shown.join(', '), textBytes);
}

/** Asked of whoever reads it, with a no as easy as a yes. */
function agreementParts(
  { programId, number }: StatementLine,
  isAnswered: boolean,
  words: Words,
): readonly Part[] {
  if (number === null) return [];
  const said = { agree: words.agree, disagree: words.disagree, unclear: words.unclear };
  const actions = acknowledgementAnswers.map((answer) =>
    execute(said[answer], { action: 'answer-statement', programId, number, answer }),
  );
  return [
    line(isAnswered ? words.answered : words.doYouAgree, { isSubtle: true }),
    { type: 'ActionSet', actions },
  ];
}

function whomToAsk({ askWhom }: StatementLine, words: Words): string {
  const names = askWhom.map((name) => safeText(name, budgets.name)).join(', ');
  return names === '' ? words.askNobody : words.askWhom(names);
}

function statementPart(
  { about, isAnswered }: Reply,
  statement: StatementLine,
  words: Words,
  reader: Reader,
): CardElement {
  const { number, lines, signedAt, expiresAt } = statement;
  const name = safeText(statement.name, budgets.name);
  const day = (at: number) => formatDay(at, reader.locale, reader.timeZone);
  const until = expiresAt === null ? undefined : day(expiresAt);
  const signed =
    signedAt !== null &&
    line(until ? words.signedUntil(day(signedAt), until) : words.signed(day(signedAt)), {
      isSubtle: true,
    });
  const items =
    number === null
      ? [line(words.nothingSigned(name), { weight: 'Bolder' }), line(whomToAsk(statement, words))]
      : present<CardElement>([
          heading(name),
          ...lines.map((one) => fieldPart(about, one, words, reader)),
          signed,
          ...(about === 'replaces' ? agreementParts(statement, isAnswered, words) : []),
          about === 'permitted-use' && line(whomToAsk(statement, words)),
        ]);
  return { type: 'Container', spacing: 'Large', items };
}

/** What is signed and in force about the tools somebody works with. */
export function statementCard(reply: Reply, reader: Reader, links: Links): AdaptiveCard {
  const words = botProgramText(reader.locale);
  const { about, programs, hasMore } = reply;
  return adaptiveCard(
    reader,
    [
      title(titleOf(about, words)),
      about === 'permitted-use' && line(words.mayHint, { isSubtle: true }),
      programs.length === 0 && line(words.none),
      ...programs.map((statement) => statementPart(reply, statement, words, reader)),
      hasMore && line(words.moreInTab, { isSubtle: true }),
    ],
    [openUrl(botText(reader.locale).openTab, links({ page: 'home' }))],
  );
}
