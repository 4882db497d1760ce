import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import type { DecisionNews } from '@causeway/shared/api/notice-view.js';
import type { ResultOutcome } from '@causeway/shared/domain/gate/criterion-result.js';
import { isAlwaysPrinted } from '@causeway/shared/domain/gate/always-printed.js';
import { askedBefore } from '@causeway/shared/domain/program/asked-before.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { decisionCardText } from '@causeway/shared/text/decision-card-text.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { shortfallWords } from '@causeway/shared/text/found-gap-text.js';
import { gateCriterionName, gateSentence, toldWords } from '@causeway/shared/text/gate-text.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { projectionSentence } from '@causeway/shared/text/projection-text.js';
import { snapshotDiffLines } from '@causeway/shared/text/snapshot-diff-text.js';
import type { CardElement, TextRun } from './adaptive-card.js';
import type { Reader } from './card-parts.js';
import { heading, line, passage, personName, textRun } from './card-parts.js';
import { safeText } from './escape-text.js';

type View = DecisionNews & Reader;
type Part = CardElement | false;

const budgets = { answer: 1_500, name: 80, sentence: 260, reason: 180, title: 60 } as const;
const most = { results: 5, waivers: 3, shortfalls: 4, diff: 6 } as const;

/** What stands in the way comes first. */
const order: readonly ResultOutcome[] = ['fail', 'stale', 'inconclusive', 'pass'];
const colors: Readonly<Record<ResultOutcome, NonNullable<TextRun['color']>>> = {
  fail: 'Attention',
  stale: 'Warning',
  inconclusive: 'Warning',
  pass: 'Good',
};

/** How people call a criterion of a frozen question. */
export function criterionName(
  name: string,
  { results, names }: Pick<ApprovalPage, 'results' | 'names'>,
  { locale }: Reader,
): string {
  const facts = results.find((result) => result.name === name)?.facts ?? {};
  const measure = names[name];
  const known = measure === undefined ? facts : { measure, ...facts };
  return safeText(gateCriterionName(name, known, locale), budgets.name);
}

/** How many there are besides, and where. */
function more(count: number, { locale }: Reader): Part {
  const words = decisionCardText(locale).more(formatNumber(count, locale));
  return count > 0 && line(words, { isSubtle: true });
}

/** The first few, and how many more there are. */
function some<Item>(
  items: readonly Item[],
  shown: number,
  draw: (item: Item) => Part,
  reader: Reader,
): readonly Part[] {
  return [...items.slice(0, shown).map(draw), more(items.length - shown, reader)];
}

function answered(view: View): readonly Part[] {
  const { approval, evidence, locale } = view;
  const words = decisionCardText(locale);
  const question = gateWords(locale)[`question.${askedBefore(approval.transition)}`];
  const titles = evidence.map((title) => safeText(title, budgets.title)).join(', ');
  return [
    passage(question, approval.answer || words.noAnswer, budgets.answer),
    titles !== '' && line(words.evidence(titles), { isSubtle: true }),
  ];
}

/** Whether it was shown, and why it says so: with its numbers where it has some. */
function criterion(result: ApprovalPage['results'][number], view: View): CardElement {
  const { approval, locale } = view;
  const outcome = gateWords(locale)[result.outcome];
  const name = criterionName(result.name, approval, view);
  const said = gateSentence(result, { ...view, names: approval.names });
  const sentence = [said, toldWords(result.told, view)].filter(Boolean).join(' ');
  const inlines = [
    textRun(`${outcome}: ${name}. `, { color: colors[result.outcome] }),
    textRun(safeText(sentence, budgets.sentence)),
  ];
  return { type: 'RichTextBlock', spacing: 'Small', inlines };
}

/** How many were shown and not, what stands in the way, and what is said however it stands. */
function criteria(view: View): readonly Part[] {
  const { approval, locale } = view;
  const { results } = approval;
  const outcomes = gateWords(locale);
  const of = (outcome: ResultOutcome) => results.filter((result) => result.outcome === outcome);
  const counted = order.filter((outcome) => of(outcome).length > 0);
  const open = counted.filter((outcome) => outcome !== 'pass').flatMap(of);
  const shown = open.slice(0, most.results);
  const besides = results.filter((result) => isAlwaysPrinted(result) && !shown.includes(result));
  const rest = open.filter((result) => !shown.includes(result) && !besides.includes(result));
  const counts = counted.map((outcome, at) =>
    textRun(
      `${at === 0 ? '' : ' · '}${outcomes[outcome]}: ${formatNumber(of(outcome).length, locale)}`,
      { color: colors[outcome] },
    ),
  );
  return [
    heading(decisionCardText(locale).counts),
    { type: 'RichTextBlock', spacing: 'Small', inlines: counts },
    ...[...shown, ...besides].map((result) => criterion(result, view)),
    more(rest.length, view),
  ];
}

function waivers(view: View): readonly Part[] {
  const { approval, locale, timeZone } = view;
  if (approval.waivers.length === 0) return [];
  const words = decisionCardText(locale);
  return [
    heading(approvalPageText(locale).exceptions),
    ...some(
      approval.waivers,
      most.waivers,
      ({ criterion, until, askedBy, secondedBy, reason }) => {
        const [asked, seconded] = [askedBy, secondedBy].map((person) =>
          person ? personName(person, view) : '–',
        );
        const day = formatDay(until, locale, timeZone);
        const name = criterionName(criterion, approval, view);
        const said = words.exceptionLine(name, day, asked ?? '–', seconded ?? '–');
        return line(`${said} – ${safeText(reason, budgets.reason)}`);
      },
      view,
    ),
  ];
}

function shortfalls(view: View): readonly Part[] {
  const { shortfalls: known } = view.approval;
  if (known.length === 0) return [];
  const draw = (shortfall: (typeof known)[number]) =>
    line(safeText(shortfallWords(shortfall, view.locale), budgets.reason));
  return [
    heading(approvalPageText(view.locale).shortfalls),
    ...some(known, most.shortfalls, draw, view),
  ];
}

function differences(view: View): readonly Part[] {
  const { approval, locale } = view;
  const words = approvalPageText(locale);
  if (approval.diff === null) return [line(words.firstTime, { isSubtle: true })];
  const lines = snapshotDiffLines(approval.diff, {
    locale,
    nameOf: (criterion) => criterionName(criterion, approval, view),
    typed: (text) => safeText(text, budgets.name),
  });
  if (lines.length === 0) return [line(words.noDiff, { isSubtle: true })];
  return [heading(words.diff), ...some(lines, most.diff, (one) => line(one), view)];
}

function since({ approval, locale }: View): readonly Part[] {
  const { sinceThen } = approval;
  if (!sinceThen) return [];
  const words = approvalPageText(locale);
  const trials = sinceThen.more.reduce((sum, one) => sum + one.trials, 0);
  const more = decisionCardText(locale).since(formatNumber(trials, locale));
  const still = sinceThen.isStillShown ? words.stillShown : words.notStillShown;
  return [line(trials > 0 ? `${more} ${still}` : still, { isSubtle: true })];
}

function forecast({ approval: { forecast: made }, locale }: View): readonly Part[] {
  if (!made) return [line(decisionCardText(locale).noProjection, { isSubtle: true })];
  const measure = gateCriterionName(`measure:${made.measure}`, {}, locale);
  const sentence = projectionSentence(made.projection, locale);
  return [line(decisionCardText(locale).projection(safeText(measure, budgets.name), sentence))];
}

/** What is decided on, as it was frozen: as much as fits a card, what stands in the way first. */
export function frozenParts(view: View): readonly Part[] {
  return [
    ...answered(view),
    ...criteria(view),
    ...waivers(view),
    ...shortfalls(view),
    ...differences(view),
    ...since(view),
    ...forecast(view),
  ];
}
