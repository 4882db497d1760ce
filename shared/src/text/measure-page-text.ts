import { defineText } from './define-text.js';

/** The page of a program's measures, and of what was agreed about them beforehand. */
export const measurePageText = defineText(
  {
    lead: 'What is measured, of whom, and how sure it is. What counts for the decision comes first.',
    edition: (number: string) => `Edition ${number}, as of`,
    smallest: (smallest: string) =>
      `No number here is about fewer than ${smallest} people. What would be, by itself or beside what else is shown, is “not shown, to protect small groups”.`,
    noEdition: 'Nothing has been published yet',
    noEditionHint:
      'Measures appear once a day, when enough people use it that nobody can be told apart. What has to be shown can be agreed on now.',
    download: 'Download (CSV)',
    cuts: 'Show measures',

    gating: 'Counts for the decision',
    guardrail: 'Can stop it',
    context: 'For context',
    vanity: 'Does not count',
    gatingHint: 'These can be asked for before the next step.',
    guardrailHint: 'When one of these turns bad, growth should be put on hold.',
    contextHint: 'These help to understand the others.',
    vanityHint:
      'Shown because people ask for it. It decides nothing, and no step can be made to depend on it.',
    withoutNumber: (count: string) => `Without a number yet (${count})`,
    measuredOn: (day: string) => `as of ${day}`,
    higher: 'more is better',
    lower: 'less is better',
    neither: 'to be read as it is',
    sharesOf: (better: string) => `Shares: ${better}`,
    sharesSummary: 'Drawn on one scale, each with the range it may lie in.',
    measureColumn: 'Measure',
    howMovedOf: (section: string) => `How it moved: ${section}`,
    whichMeasure: 'Which measure',
    ofWhom: 'Of whom or what',
    howMovedHint:
      'As it was published, edition by edition. What was kept back then stays kept back.',
    stoodStill: (editions: string) =>
      `It was left as it was because too few people had changed; editions: ${editions}.`,
    editionsBefore: (editions: string) => `Editions before these: ${editions}.`,

    warnings: 'Early warnings',
    warningsHint: 'Looked at on its own, none of these is a verdict. Each is worth a question.',
    notLit: 'The other warnings',
    lampUnknown: 'not known',

    agreed: 'What was agreed beforehand',
    agreedHint:
      'A threshold is named before the numbers are seen. Looking often changes nothing about the result.',
    noneAgreed: 'Nothing has been agreed yet',
    noneAgreedHint:
      'Say what has to be shown before the numbers are in. Whatever is agreed later is marked as such.',
    mayNotAgree: 'The governance owner and the program manager agree on what has to be shown.',
    agree: 'Agree on something',
    change: 'Change',
    changeNamed: (name: string) => `Change: ${name}`,
    looks: (count: string) => `Looks so far: ${count}`,
    lastLook: (moment: string) => `the last one ${moment}`,
    decidedAt: (moment: string) => `decided by the look of ${moment}`,
    beforeCorrection: (count: string) =>
      `Before something counted was corrected (looks: ${count}):`,
    published: (value: string) => `Published: ${value}`,
    earlierVersion: (version: string, terms: string) => `Version ${version}, ${terms}:`,
    afterData: 'agreed after counting had begun',
    details: 'How it is looked at',
    looked: 'Looked at',
    oneLook: (day: string) => `once, at the first chance from ${day} on`,
    anytime: (day: string) => `every day from ${day} on`,
    atLeast: 'At least counted',
    risk: 'Risk of an error',
    measuredBy: 'Measured by',
    independentNeeded: 'Somebody independent has to have measured it.',
    agreedBy: 'Agreed by',
  },
  {
    lead: 'Was gemessen wird, an wem, und wie sicher es ist. Zuerst, was für die Entscheidung zählt.',
    edition: (number) => `Ausgabe ${number}, Stand`,
    smallest: (smallest) =>
      `Keine Zahl hier handelt von weniger als ${smallest} Personen. Was es täte, für sich oder neben dem, was sonst gezeigt ist, steht da als „nicht gezeigt, zum Schutz kleiner Gruppen“.`,
    noEdition: 'Noch ist nichts veröffentlicht',
    noEditionHint:
      'Messgrößen erscheinen einmal am Tag, sobald es so viele nutzen, dass niemand zu erkennen ist. Was gezeigt sein muss, lässt sich schon jetzt vereinbaren.',
    download: 'Herunterladen (CSV)',
    cuts: 'Messgrößen zeigen',

    gating: 'Zählt für die Entscheidung',
    guardrail: 'Kann es anhalten',
    context: 'Zur Einordnung',
    vanity: 'Zählt nicht',
    gatingHint: 'Diese können vor dem nächsten Schritt verlangt werden.',
    guardrailHint: 'Wird eine davon schlecht, sollte es vorerst nicht weiter wachsen.',
    contextHint: 'Diese helfen, die anderen zu verstehen.',
    vanityHint:
      'Gezeigt, weil danach gefragt wird. Es entscheidet nichts, und kein Schritt lässt sich davon abhängig machen.',
    withoutNumber: (count) => `Noch ohne Zahl (${count})`,
    measuredOn: (day) => `Stand ${day}`,
    higher: 'mehr ist besser',
    lower: 'weniger ist besser',
    neither: 'zu lesen, wie es ist',
    sharesOf: (better) => `Anteile: ${better}`,
    sharesSummary: 'Auf einer Skala gezeichnet, jeder mit dem Bereich, in dem er liegen kann.',
    measureColumn: 'Messgröße',
    howMovedOf: (section) => `Wie es sich bewegt hat: ${section}`,
    whichMeasure: 'Welche Messgröße',
    ofWhom: 'Von wem oder was',
    howMovedHint:
      'Wie es veröffentlicht wurde, Ausgabe für Ausgabe. Was damals zurückgehalten wurde, bleibt es.',
    stoodStill: (editions) =>
      `Es blieb stehen, weil sich bei zu wenigen etwas geändert hatte; Ausgaben: ${editions}.`,
    editionsBefore: (editions) => `Ausgaben davor: ${editions}.`,

    warnings: 'Frühe Warnungen',
    warningsHint: 'Für sich genommen ist keine davon ein Urteil. Jede ist eine Frage wert.',
    notLit: 'Die übrigen Warnungen',
    lampUnknown: 'nicht bekannt',

    agreed: 'Was vorher vereinbart wurde',
    agreedHint:
      'Eine Schwelle wird genannt, bevor man die Zahlen sieht. Oft hinzusehen ändert am Ergebnis nichts.',
    noneAgreed: 'Noch ist nichts vereinbart',
    noneAgreedHint:
      'Sagen Sie, was gezeigt sein muss, bevor die Zahlen da sind. Was später vereinbart wird, ist als solches gekennzeichnet.',
    mayNotAgree:
      'Was gezeigt sein muss, vereinbaren die Governance-Verantwortlichen und die Programmleitung.',
    agree: 'Etwas vereinbaren',
    change: 'Ändern',
    changeNamed: (name) => `Ändern: ${name}`,
    looks: (count) => `Blicke bisher: ${count}`,
    lastLook: (moment) => `der letzte am ${moment}`,
    decidedAt: (moment) => `entschieden durch den Blick vom ${moment}`,
    beforeCorrection: (count) => `Bevor etwas Gezähltes berichtigt wurde (Blicke: ${count}):`,
    published: (value) => `Veröffentlicht: ${value}`,
    earlierVersion: (version, terms) => `Fassung ${version}, ${terms}:`,
    afterData: 'vereinbart, als schon gezählt wurde',
    details: 'Wie hingesehen wird',
    looked: 'Hingesehen wird',
    oneLook: (day) => `einmal, bei der ersten Gelegenheit ab ${day}`,
    anytime: (day) => `täglich ab ${day}`,
    atLeast: 'Mindestens gezählt',
    risk: 'Risiko eines Irrtums',
    measuredBy: 'Gemessen von',
    independentNeeded: 'Es muss jemand Unabhängiges gemessen haben.',
    agreedBy: 'Vereinbart von',
  },
);
