import type { askUnits } from '../domain/gate/gate-criterion.js';
import type { TemplateName } from '../domain/gate/gate-template.js';
import { defineText } from './define-text.js';

/** What a gate asks, with which numbers; to propose a change, and to agree to one. */
export const templatePageText = defineText(
  {
    title: 'What is asked before a step',
    lead: 'Ready-made, and changed only when two people of different functions agree. What protects people stays.',
    step: 'Before which step?',
    version: (version: string) => `Version ${version}`,
    readyMade: 'Ready-made',
    protects: 'protects people, always asked',
    absent: 'nothing can show it yet',
    asks: (name: string, value: string) => `${name}: ${value}`,
    propose: 'Propose a change',
    proposeTitle: (step: string) => `Propose what is asked before: ${step}`,
    proposeHint:
      'From the moment somebody of another function agrees, this is asked, and what was requested on the old is asked anew.',
    numberFor: (criterion: string, name: string) => `${criterion}: ${name}`,
    between: (min: string, max: string) => `Between ${min} and ${max}.`,
    reason: 'Why?',
    proposeIt: 'Propose it',
    proposed: 'Proposed. It holds once somebody of another function agrees.',
    nothingChanged: 'Nothing is changed yet.',
    changes: 'Proposed changes',
    noChanges: 'No change is proposed',
    noChangesHint: 'What is asked stays as it is.',
    changeOf: (step: string) => `Before: ${step}`,
    proposedBy: (person: string, role: string, day: string) =>
      `proposed by ${person}, ${role}, ${day}`,
    agreedBy: (person: string, day: string) => `agreed to by ${person}, ${day}`,
    withdrawnBy: (person: string, day: string) => `taken back by ${person}, ${day}`,
    stateProposed: 'Waits for somebody of another function',
    stateAgreed: 'Agreed',
    stateWithdrawn: 'Taken back',
    added: (name: string) => `Asked from then on: ${name}`,
    removed: (name: string) => `No longer asked: ${name}`,
    moved: (criterion: string, name: string, from: string, to: string) =>
      `${criterion}, ${name}: ${from} becomes ${to}`,
    sameAsNow: 'The same as is asked now.',
    agree: 'Agree',
    agreeTitle: 'Agree to this change?',
    agreeHint:
      'You say it with your name. It is asked from this moment on, and an open approval on the old has to be asked for anew.',
    agreed: 'Agreed. It is asked from now on.',
    withdraw: 'Take it back',
    withdrawTitle: 'Take this proposal back?',
    withdrawHint: 'What is asked stays as it is.',
    withdrawn: 'Taken back.',
    tryOutFor: (step: string) => `See what it would have said: ${step}`,
    history: 'Earlier versions',
    firstVersion: 'Ready-made, before anybody changed it.',
    historyLine: (version: string, proposer: string, agreer: string, day: string) =>
      `Version ${version}: proposed by ${proposer}, agreed to by ${agreer}, ${day}`,
  },
  {
    title: 'Was vor einem Schritt gefragt wird',
    lead: 'Fertig mitgebracht, und nur geändert, wenn zwei Personen mit verschiedenen Funktionen zustimmen. Was Menschen schützt, bleibt.',
    step: 'Vor welchem Schritt?',
    version: (version: string) => `Fassung ${version}`,
    readyMade: 'Mitgebracht',
    protects: 'schützt Menschen, wird immer gefragt',
    absent: 'kann noch nichts zeigen',
    asks: (name: string, value: string) => `${name}: ${value}`,
    propose: 'Änderung vorschlagen',
    proposeTitle: (step: string) => `Vorschlagen, was gefragt wird: ${step}`,
    proposeHint:
      'Sobald jemand mit einer anderen Funktion zustimmt, wird das gefragt, und was auf das Alte hin erbeten war, wird neu erbeten.',
    numberFor: (criterion: string, name: string) => `${criterion}: ${name}`,
    between: (min: string, max: string) => `Zwischen ${min} und ${max}.`,
    reason: 'Warum?',
    proposeIt: 'Vorschlagen',
    proposed: 'Vorgeschlagen. Es gilt, sobald jemand mit einer anderen Funktion zustimmt.',
    nothingChanged: 'Noch ist nichts geändert.',
    changes: 'Vorgeschlagene Änderungen',
    noChanges: 'Keine Änderung ist vorgeschlagen',
    noChangesHint: 'Gefragt wird weiter wie bisher.',
    changeOf: (step: string) => `Vorher: ${step}`,
    proposedBy: (person: string, role: string, day: string) =>
      `vorgeschlagen von ${person}, ${role}, ${day}`,
    agreedBy: (person: string, day: string) => `zugestimmt hat ${person}, ${day}`,
    withdrawnBy: (person: string, day: string) => `zurückgenommen von ${person}, ${day}`,
    stateProposed: 'Wartet auf jemanden mit einer anderen Funktion',
    stateAgreed: 'Zugestimmt',
    stateWithdrawn: 'Zurückgenommen',
    added: (name: string) => `Von da an gefragt: ${name}`,
    removed: (name: string) => `Nicht mehr gefragt: ${name}`,
    moved: (criterion: string, name: string, from: string, to: string) =>
      `${criterion}, ${name}: aus ${from} wird ${to}`,
    sameAsNow: 'Dasselbe, was jetzt gefragt wird.',
    agree: 'Zustimmen',
    agreeTitle: 'Dieser Änderung zustimmen?',
    agreeHint:
      'Sie sagen das mit Ihrem Namen. Gefragt wird es von diesem Moment an, und eine offene Freigabe auf das Alte muss neu erbeten werden.',
    agreed: 'Zugestimmt. Das wird ab jetzt gefragt.',
    withdraw: 'Zurücknehmen',
    withdrawTitle: 'Diesen Vorschlag zurücknehmen?',
    withdrawHint: 'Gefragt wird weiter wie bisher.',
    withdrawn: 'Zurückgenommen.',
    tryOutFor: (step: string) => `Ansehen, was es gesagt hätte: ${step}`,
    history: 'Frühere Fassungen',
    firstVersion: 'Mitgebracht, bevor jemand etwas änderte.',
    historyLine: (version: string, proposer: string, agreer: string, day: string) =>
      `Fassung ${version}: vorgeschlagen von ${proposer}, zugestimmt hat ${agreer}, ${day}`,
  },
);

/** The step a template stands before. */
export const templateNameWords = defineText(
  {
    'stress-testing': 'from trying it out to testing it under stress',
    'infrastructure-build': 'from testing to preparing for everybody',
    'staged-rollout': 'into the first stage of the rollout',
    'next-ring': 'into every further stage',
    completion: 'to the end of the rollout',
  } satisfies Readonly<Record<TemplateName, string>>,
  {
    'stress-testing': 'vom Ausprobieren zur Belastungsprobe',
    'infrastructure-build': 'vom Testen zur Vorbereitung für alle',
    'staged-rollout': 'in die erste Stufe der Einführung',
    'next-ring': 'in jede weitere Stufe',
    completion: 'zum Abschluss der Einführung',
  },
);

/** What each number of a criterion is, under `criterion.name`. */
export const askWords = defineText(
  {
    'provenance.others': 'people who did not volunteer',
    'strata-quotas.people': 'people of each group',
    'coverage.floor': 'share of the work',
    'load-test.peopleAtOnce': 'people at once',
    'drill.withinDays': 'not older than',
    'human-review.margin': 'may lie below what is promised by',
    'decides-about-people.limit': 'largest difference between groups',
    'barriers.share': 'people it keeps away',
    'capacity.learningMinutes': 'learning, each person',
    'capacity.supportMinutes': 'help, each person',
    'capacity.triageMinutes': 'each flag',
    'capacity.triageHours': 'for flags at least',
    'closure-rate.share': 'reporters who heard back',
    'channel-heard.seeded': 'drills',
    'channel-heard.audits': 'judged outputs',
    'channel-heard.uses': 'uses',
  },
  {
    'provenance.others': 'Menschen, die sich nicht gemeldet haben',
    'strata-quotas.people': 'Menschen aus jeder Gruppe',
    'coverage.floor': 'Anteil der Arbeit',
    'load-test.peopleAtOnce': 'Menschen zugleich',
    'drill.withinDays': 'nicht älter als',
    'human-review.margin': 'darf unter dem Versprochenen liegen um',
    'decides-about-people.limit': 'größter Unterschied zwischen Gruppen',
    'barriers.share': 'Menschen, die es abhält',
    'capacity.learningMinutes': 'Lernen, je Person',
    'capacity.supportMinutes': 'Hilfe, je Person',
    'capacity.triageMinutes': 'je Meldung',
    'capacity.triageHours': 'für Meldungen mindestens',
    'closure-rate.share': 'Meldende, die davon gehört haben',
    'channel-heard.seeded': 'Probealarme',
    'channel-heard.audits': 'beurteilte Ausgaben',
    'channel-heard.uses': 'Nutzungen',
  },
);

type Unit = Exclude<(typeof askUnits)[number], 'share'>;

export const askUnitWords = defineText(
  {
    people: (value: string) => value,
    days: (value: string) => `${value} days`,
    hours: (value: string) => `${value} hours`,
    minutes: (value: string) => `${value} minutes`,
    times: (value: string) => value,
  } satisfies Readonly<Record<Unit, (value: string) => string>>,
  {
    people: (value) => value,
    days: (value) => `${value} Tage`,
    hours: (value) => `${value} Stunden`,
    minutes: (value) => `${value} Minuten`,
    times: (value) => value,
  },
);
