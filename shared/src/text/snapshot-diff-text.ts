import type { ResultOutcome } from '../domain/gate/criterion-result.js';
import type { Locale } from '../domain/person/person.js';
import type { PartDiff } from '../domain/snapshot/part-diff.js';
import type { CriterionDiff, SnapshotDiff } from '../domain/snapshot/snapshot-diff.js';
import { assertNever } from '../lib/assert-never.js';
import { defineText } from './define-text.js';
import { formatNumber } from './format.js';
import { shortfallWords } from './found-gap-text.js';
import { gateWords } from './gate-words.js';

/** What is different from the last time, in a few words a line. */
const snapshotDiffText = defineText(
  {
    outcome: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
    notAsked: 'not asked',
    counted: (name: string, before: string, after: string) =>
      `${name}: ${before} → ${after} counted`,
    'answer.new': 'The question of the phase is answered now',
    'answer.changed': 'The answer to the question of the phase says something else',
    'answer.gone': 'The question of the phase has no answer any more',
    'projection.new': 'There is a forecast now',
    'projection.changed': 'The forecast is another one',
    'projection.gone': 'The forecast was taken back',
    'evidence.new': (name: string) => `New evidence: ${name}`,
    'evidence.changed': (name: string) => `Evidence shown anew: ${name}`,
    'evidence.gone': (name: string) => `Evidence that does not count any more: ${name}`,
    'waiver.new': (name: string) => `New exception: ${name}`,
    'waiver.changed': (name: string) => `Exception changed: ${name}`,
    'waiver.gone': (name: string) => `Exception over: ${name}`,
    'shortfall.new': (name: string) => `New known shortfall: ${name}`,
    'shortfall.gone': (name: string) => `No known shortfall any more: ${name}`,
  },
  {
    outcome: (name, before, after) => `${name}: ${before} → ${after}`,
    notAsked: 'nicht gefragt',
    counted: (name, before, after) => `${name}: ${before} → ${after} gezählt`,
    'answer.new': 'Die Frage der Phase ist jetzt beantwortet',
    'answer.changed': 'Die Antwort auf die Frage der Phase lautet anders',
    'answer.gone': 'Die Frage der Phase hat keine Antwort mehr',
    'projection.new': 'Es gibt jetzt eine Vorhersage',
    'projection.changed': 'Die Vorhersage ist eine andere',
    'projection.gone': 'Die Vorhersage wurde zurückgenommen',
    'evidence.new': (name) => `Neuer Nachweis: ${name}`,
    'evidence.changed': (name) => `Nachweis neu erbracht: ${name}`,
    'evidence.gone': (name) => `Nachweis zählt nicht mehr: ${name}`,
    'waiver.new': (name) => `Neue Ausnahme: ${name}`,
    'waiver.changed': (name) => `Ausnahme geändert: ${name}`,
    'waiver.gone': (name) => `Ausnahme vorbei: ${name}`,
    'shortfall.new': (name) => `Neue bekannte Schwäche: ${name}`,
    'shortfall.gone': (name) => `Keine bekannte Schwäche mehr: ${name}`,
  },
);

export interface DiffReader {
  readonly locale: Locale;
  /** How people call a criterion of the snapshot. */
  readonly nameOf: (criterion: string) => string;
  /** What somebody wrote, as it may stand in this place. */
  readonly typed: (text: string) => string;
}

function partLine(one: PartDiff, { locale, nameOf, typed }: DiffReader): string {
  const words = snapshotDiffText(locale);
  switch (one.part) {
    case 'answer':
    case 'projection':
      return words[`${one.part}.${one.change}`];
    case 'evidence':
      return words[`evidence.${one.change}`](typed(one.name));
    case 'waiver':
      return words[`waiver.${one.change}`](nameOf(one.criterion));
    case 'shortfall':
      return words[`shortfall.${one.change}`](typed(shortfallWords(one.shortfall, locale)));
    default:
      return assertNever(one);
  }
}

function outcomeLine(one: CriterionDiff, { locale, nameOf }: DiffReader): string {
  const words = snapshotDiffText(locale);
  const outcomes = gateWords(locale);
  const said = (outcome: ResultOutcome | null) => (outcome ? outcomes[outcome] : words.notAsked);
  return words.outcome(nameOf(one.criterion), said(one.before), said(one.after));
}

function countedLine(one: CriterionDiff, { locale, nameOf }: DiffReader): string {
  const [before, after] = [one.trialsBefore, one.trialsAfter];
  const counted = (count: number) => formatNumber(count, locale);
  return snapshotDiffText(locale).counted(nameOf(one.criterion), counted(before), counted(after));
}

/** A line for each difference: what says something else first, and at the end where only more was counted. */
export function snapshotDiffLines(
  { criteria, parts }: SnapshotDiff,
  reader: DiffReader,
): readonly string[] {
  const isOther = (one: CriterionDiff) => one.before !== one.after;
  return [
    ...criteria.filter(isOther).map((one) => outcomeLine(one, reader)),
    ...parts.map((one) => partLine(one, reader)),
    ...criteria.filter((one) => !isOther(one)).map((one) => countedLine(one, reader)),
  ];
}
