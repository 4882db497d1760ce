import type { Locale } from '../domain/person/person.js';
import type { Facts } from '../lib/decision.js';
import { defineText } from './define-text.js';

/** Refusals around criteria, projections and forecasts. */
export const criterionProblemText = defineText(
  {
    nothingChanged: 'Nothing was changed, so there is nothing to save.',
    unknownMeasure: 'Nobody measures this any more. Please choose something else.',
    vanityCannotGate:
      'This is shown and does not count: how people like it, or that they completed something, decides nothing.',
    notAShare: 'Only a share can be compared with a threshold. Please choose something else.',
    outcomeIsOpenEnded:
      'This share still rises by itself. It can be looked at once, on a day agreed on beforehand, and not every day.',
    filterNotOffered: 'This is not measured for that group.',
    thresholdOutOfRange: 'The threshold lies between 0% and 100%, and is neither of them.',
    alphaOutOfRange: 'The risk of an error has to lie between 0.1% and 20%.',
    minimumBelowSmallestGroup: (smallest: number) =>
      `The minimum is at least ${smallest}: about fewer nothing is said.`,
    measurerHasStake:
      'This person has a role with a stake in the program, so they cannot stand for somebody independent.',
    sharesNotWhole: 'The shares of the rollout have to make 100% together, “other” included.',
    nothingToProjectFrom: 'Nothing has been published yet that a rollout could be projected from.',
    cellsOverlap: 'Two parts of the rollout overlap. Please split it one way only.',
    levelOutOfRange: 'The level lies between 50% and 99%.',
    chanceOutOfRange: 'A chance lies between 0% and 100%, and its threshold too.',
    dueInPast: 'The day lies in the past. Please choose a later one.',
    forecastFrozen: 'What was forecast stays as it was said. Register another forecast.',
    forecastNotDue: 'This forecast is not due yet.',
    forecastEnded: 'This forecast was scored or withdrawn before.',
    forecastDueAlready: 'This forecast is due, so it is scored and cannot be withdrawn.',
    measureChanged: 'What is measured under this name has changed since, so it cannot be scored.',
    noOutcomeYet: 'Nothing was measured yet that this forecast could be held against.',
  },
  {
    nothingChanged: 'Es wurde nichts geändert, also gibt es nichts zu speichern.',
    unknownMeasure: 'Das misst niemand mehr. Bitte etwas anderes wählen.',
    vanityCannotGate:
      'Das wird gezeigt und zählt nicht: Wie es gefällt oder dass etwas abgeschlossen wurde, entscheidet nichts.',
    notAShare:
      'Nur ein Anteil lässt sich mit einer Schwelle vergleichen. Bitte etwas anderes wählen.',
    outcomeIsOpenEnded:
      'Dieser Anteil steigt noch von selbst. Auf ihn wird einmal geschaut, an einem vorher vereinbarten Tag, und nicht täglich.',
    filterNotOffered: 'Für diese Gruppe wird das nicht gemessen.',
    thresholdOutOfRange: 'Die Schwelle liegt zwischen 0 % und 100 % und ist keins von beiden.',
    alphaOutOfRange: 'Das Risiko eines Irrtums muss zwischen 0,1 % und 20 % liegen.',
    minimumBelowSmallestGroup: (smallest: number) =>
      `Das Mindeste sind ${smallest}: Über weniger wird nichts gesagt.`,
    measurerHasStake:
      'Diese Person hat eine Rolle mit eigenem Interesse am Programm und kann nicht als unabhängig gelten.',
    sharesNotWhole:
      'Die Anteile der Einführung müssen zusammen 100 % ergeben, „Sonstiges“ eingerechnet.',
    nothingToProjectFrom:
      'Es wurde noch nichts veröffentlicht, woraus sich eine Einführung hochrechnen ließe.',
    cellsOverlap: 'Zwei Teile der Einführung überschneiden sich. Bitte nur auf eine Art aufteilen.',
    levelOutOfRange: 'Die Sicherheit liegt zwischen 50 % und 99 %.',
    chanceOutOfRange: 'Eine Wahrscheinlichkeit liegt zwischen 0 % und 100 %, ihre Schwelle auch.',
    dueInPast: 'Der Tag ist vorbei. Bitte einen späteren wählen.',
    forecastFrozen:
      'Was vorhergesagt wurde, bleibt, wie es gesagt wurde. Tragen Sie eine neue Vorhersage ein.',
    forecastNotDue: 'Diese Vorhersage ist noch nicht fällig.',
    forecastEnded: 'Diese Vorhersage wurde schon bewertet oder zurückgezogen.',
    forecastDueAlready:
      'Diese Vorhersage ist fällig: Sie wird bewertet und lässt sich nicht zurückziehen.',
    measureChanged:
      'Was unter diesem Namen gemessen wird, hat sich seitdem geändert. Sie lässt sich nicht bewerten.',
    noOutcomeYet: 'Es wurde noch nichts gemessen, woran sich diese Vorhersage halten ließe.',
  },
);

type Words = ReturnType<typeof criterionProblemText>;

const sentences: Readonly<Record<string, (words: Words, facts: Facts) => string>> = {
  'nothing-changed': (words) => words.nothingChanged,
  'unknown-measure': (words) => words.unknownMeasure,
  'vanity-cannot-gate': (words) => words.vanityCannotGate,
  'measure-is-not-a-share': (words) => words.notAShare,
  'outcome-is-open-ended': (words) => words.outcomeIsOpenEnded,
  'filter-not-offered': (words) => words.filterNotOffered,
  'threshold-out-of-range': (words) => words.thresholdOutOfRange,
  'alpha-out-of-range': (words) => words.alphaOutOfRange,
  'minimum-below-smallest-group': (words, { smallestGroup }) =>
    words.minimumBelowSmallestGroup(Number(smallestGroup ?? 0)),
  'measurer-has-a-stake': (words) => words.measurerHasStake,
  'shares-not-whole': (words) => words.sharesNotWhole,
  'nothing-to-project-from': (words) => words.nothingToProjectFrom,
  'cells-overlap': (words) => words.cellsOverlap,
  'level-out-of-range': (words) => words.levelOutOfRange,
  'chance-out-of-range': (words) => words.chanceOutOfRange,
  'due-in-past': (words) => words.dueInPast,
  'forecast-frozen': (words) => words.forecastFrozen,
  'forecast-not-due': (words) => words.forecastNotDue,
  'forecast-ended': (words) => words.forecastEnded,
  'forecast-due-already': (words) => words.forecastDueAlready,
  'measure-changed': (words) => words.measureChanged,
  'no-outcome-yet': (words) => words.noOutcomeYet,
};

export function criterionProblemSentence(
  problem: { readonly code: string; readonly facts: Facts },
  locale: Locale,
): string | undefined {
  return sentences[problem.code]?.(criterionProblemText(locale), problem.facts);
}
