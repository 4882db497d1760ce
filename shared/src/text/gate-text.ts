import type { CriterionResult } from '../domain/gate/criterion-result.js';
import type { GateReason } from '../domain/gate/gate-reason.js';
import type { ToldCount } from '../domain/gate/told-count.js';
import type { Locale } from '../domain/person/person.js';
import type { Facts } from '../lib/decision.js';
import { oncePerLocale } from './define-text.js';
import { formatDay, formatNumber, formatPercent, formatSigned } from './format.js';
import { formatPeriod } from './format-period.js';
import { gateCriterionWords } from './gate-criterion-words.js';
import { gateGaps } from './gate-gaps.js';
import { gateMeasureReasons } from './gate-measure-reasons.js';
import { gateProcessReasons } from './gate-process-reasons.js';
import { gateRegisterReasons } from './gate-register-reasons.js';
import { gateSheetReasons } from './gate-sheet-reasons.js';
import { gateWords } from './gate-words.js';
import { measureNameWords } from './measure-text.js';
import { trialUnit } from './trial-unit.js';

export interface Reader {
  readonly locale: Locale;
  readonly timeZone: string;
  /** How people call what a gate speaks of by its id. */
  readonly names?: Readonly<Record<string, string>>;
}

type Said = Pick<CriterionResult, 'because' | 'facts' | 'furtherTrials'>;
type Sentence = string | ((...gaps: string[]) => string);

const reasonsOf = oncePerLocale(
  (locale) =>
    ({
      ...gateSheetReasons(locale),
      ...gateRegisterReasons(locale),
      ...gateProcessReasons(locale),
      ...gateMeasureReasons(locale),
    }) satisfies Readonly<Record<GateReason, unknown>>,
);

const shares = new Set(
  'volunteers tested untested floor share sum stated least most limit'.split(' '),
);
/** How far two shares are apart, told with a sign: in points, for a percent of a percent is another thing. */
const distances = new Set('gap low high'.split(' '));
const days = new Set('signedAt openedAt at fromAt untilAt since'.split(' '));
/** Facts that hold codes, several with a space between, and the words they are looked up under. */
const codes: Readonly<Record<string, string>> = {
  question: 'question',
  stop: 'stop',
  strains: 'strain',
  strata: 'stratum',
  kinds: 'work',
  kind: 'work',
};

function wordOf(words: Readonly<Record<string, unknown>>, key: string, otherwise: string): string {
  const word = words[key];
  return typeof word === 'string' ? word : otherwise;
}

function measureWord(name: string, locale: Locale): string {
  return wordOf(measureNameWords(locale), name, name);
}

/** Of whom or what a registered criterion speaks, unless it is everybody. */
function aboutWord({ by, about }: Facts, { locale, names }: Reader): string {
  const of = typeof about === 'string' ? about : '';
  const words = gateWords(locale);
  switch (by) {
    case 'use-case':
      return names?.[of] ?? '';
    case 'ring':
      return words.stage(of);
    case 'provenance':
      return wordOf(words, `came.${of}`, of);
    case 'stratum':
      return wordOf(words, `stratum.${of}`, of);
    default:
      return '';
  }
}

const isInstant = (value: unknown): value is number => typeof value === 'number';

function gapOf(fact: string, facts: Facts, reader: Reader): string {
  const { locale, timeZone } = reader;
  const words = gateWords(locale);
  if (fact === 'bound') {
    const threshold = formatPercent(Number(facts['threshold'] ?? 0), locale);
    return facts['direction'] === 'above' ? words.above(threshold) : words.below(threshold);
  }
  if (fact === 'which') {
    const first = gapOf('first', facts, reader);
    return facts['lacking'] === 1 ? words.onlyOne(first) : words.firstOf(first);
  }
  const value = facts[fact];
  if (value === undefined || value === null || value === '') return words.nobody;
  if (fact === 'measure') {
    const about = aboutWord(facts, reader);
    const measure = measureWord(String(value), locale);
    return about === '' ? measure : `${measure} (${about})`;
  }
  const prefix = codes[fact];
  if (prefix !== undefined) {
    const found = String(value)
      .split(' ')
      .map((code) => wordOf(words, `${prefix}.${code}`, code));
    return found.join(', ');
  }
  if (fact === 'first') return wordOf(words, `phase.${String(value)}`, String(value));
  if (typeof value !== 'number') return String(value);
  const { fromAt, untilAt } = facts;
  if ((fact === 'fromAt' || fact === 'untilAt') && isInstant(fromAt) && isInstant(untilAt)) {
    const [from, until] = formatPeriod({ fromAt, untilAt }, locale, timeZone);
    return fact === 'fromAt' ? from : until;
  }
  if (days.has(fact)) return formatDay(value, locale, timeZone);
  if (distances.has(fact)) return formatSigned(value * 100, locale);
  return shares.has(fact) ? formatPercent(value, locale) : formatNumber(value, locale);
}

/** What must be shown. A registered criterion and a line about a measure are called by the measure. */
export function gateCriterionName(line: string, facts: Facts, locale: Locale): string {
  const measure = line.startsWith('measure:') ? line.slice('measure:'.length) : facts['measure'];
  if (typeof measure === 'string') return measureWord(measure, locale);
  const name = line.split('/')[0] ?? line;
  return wordOf(gateCriterionWords(locale), name, name);
}

/** So many that a rate could only be told from what is asked by counting for long. */
const many = 500;

/** About how much more it takes, of what. */
function moreWords(result: Said, locale: Locale): readonly string[] {
  const { furtherTrials, facts } = result;
  if (furtherTrials === null || furtherTrials === 0) return [];
  const words = gateWords(locale);
  const counted = Number(facts['trials'] ?? 0);
  const isClose = counted > 0 && furtherTrials >= many && furtherTrials > 2 * counted;
  const say = isClose ? words.tooClose : words.aboutMore;
  return [say(formatNumber(furtherTrials, locale), words[`unit.${trialUnit(result)}`])];
}

/** The number behind it, with its interval and of how many; of what is shown in whole numbers, nothing. */
export function toldWords(told: ToldCount | null, { locale }: Pick<Reader, 'locale'>): string {
  if (!told) return '';
  const words = gateWords(locale);
  const trials = formatNumber(told.trials, locale);
  if (!told.rate) return words.toldFew(trials);
  const { estimate, low, high } = told.rate;
  const percent = (share: number) => formatPercent(share, locale);
  return words.told(percent(estimate), percent(low), percent(high), trials);
}

/** The very criterion, where several may speak of one measure: of whom, and how much it asks. */
export function wholeCriterionName(
  line: string,
  facts: Facts,
  { locale, names = {} }: Pick<Reader, 'locale' | 'names'>,
): string {
  const { measure, threshold } = facts;
  if (typeof measure !== 'string') return gateCriterionName(line, facts, locale);
  const reader = { locale, names, timeZone: 'UTC' };
  const called = gapOf('measure', facts, reader);
  return typeof threshold === 'number' ? `${called} ${gapOf('bound', facts, reader)}` : called;
}

/** Why it is so, what is missing, and about how much more: one sentence, and a half. */
export function gateSentence(result: Said, reader: Reader): string {
  const { because, facts } = result;
  const { locale } = reader;
  const sentence = (reasonsOf(locale) as Readonly<Record<string, Sentence>>)[because];
  const gaps = (gateGaps[because as GateReason] ?? []).map((fact) => gapOf(fact, facts, reader));
  const said = typeof sentence === 'function' ? sentence(...gaps) : (sentence ?? '');
  const words = gateWords(locale);
  const more = moreWords(result, locale);
  const coOwned = facts['isCoOwned'] === true ? [words.coOwned] : [];
  const { orderReason } = facts;
  const order = typeof orderReason === 'string' ? [words.anotherOrder(orderReason)] : [];
  return [said, ...more, ...coOwned, ...order].join(' ');
}
