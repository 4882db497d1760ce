import type { ChatReply, StatementAbout, StatementLine } from '@causeway/shared/api/chat-reply.js';
import { acknowledgementAnswers } from '@causeway/shared/domain/sheet/acknowledgement.js';
import { botProgramText } from '@causeway/shared/text/bot-program-text.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import type { AdaptiveCard, CardElement } from './adaptive-card.js';
import { execute } from './adaptive-card.js';
import type { Reader } from './card-parts.js';
import { adaptiveCard, budgets, heading, line, passage, present, title } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';
import { offeredLines, openProgram, stopLines } from './program-parts.js';

type Words = ReturnType<typeof botProgramText>;
type Part = CardElement | false;
type Reply = Extract<ChatReply, { kind: 'statements' }>;

/** Three statements with four answers each have to fit. */
const textBytes = 1_100;
const mostCautions = 6;

function titleOf(about: StatementAbout, words: Words): string {
  const titles: Readonly<Record<StatementAbout, string>> = {
    replaces: words.changesTitle,
    'data-use': words.dataTitle,
    'permitted-use': words.mayTitle,
  };
  return titles[about];
}

/** The only number among what can be asked about is a count of days. */
function said(
  { field, texts }: StatementLine['lines'][number],
  { people }: StatementLine,
  words: Words,
  { locale }: Reader,
): readonly string[] {
  if (field === 'retention')
    return texts.map((one) => words.days(formatNumber(Number(one), locale)));
  return texts.map((one) => {
    const size = field === 'accessGroups' ? people?.[one] : undefined;
    return size === undefined ? one : words.group(one, formatNumber(size, locale));
  });
}

function fieldPart(
  about: StatementAbout,
  one: StatementLine['lines'][number],
  statement: StatementLine,
  reader: Reader,
): CardElement {
  const texts = said(one, statement, botProgramText(reader.locale), reader).join(', ');
  return passage(declaredWords(reader.locale, 'sheet').field(about, one.field), texts, textBytes);
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

function cautionLine(
  { kind, useCaseName }: StatementLine['cautions'][number],
  words: Words,
): CardElement {
  const useCase = safeText(useCaseName ?? '', budgets.name);
  const said = {
    ended: words.ended,
    'out-of-scope': words.outOfScope(useCase),
    'human-review': words.humanReview(useCase),
  };
  return line(said[kind], { color: 'Warning' });
}

/** Before anything that is signed. */
function heldNow(statement: StatementLine, words: Words, reader: Reader): readonly CardElement[] {
  const cautions = statement.cautions.slice(0, mostCautions);
  return [
    ...stopLines(statement.stops, reader),
    ...cautions.map((caution) => cautionLine(caution, words)),
  ];
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
      ? [
          ...heldNow(statement, words, reader),
          line(words.nothingSigned(name), { weight: 'Bolder' }),
          line(whomToAsk(statement, words)),
        ]
      : present<CardElement>([
          heading(name),
          ...heldNow(statement, words, reader),
          ...lines.map((one) => fieldPart(about, one, statement, reader)),
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
      programs.length === 0 && reply.offered === null && line(words.none),
      ...offeredLines(reply, reader),
      ...programs.map((statement) => statementPart(reply, statement, words, reader)),
      hasMore && line(words.moreInTab, { isSubtle: true }),
    ],
    [openProgram(programs, links, reader)],
  );
}
