import { defineText } from './define-text.js';

/** What is written in and around a drawing, and over the columns of its table. */
export const chartText = defineText(
  {
    showAsTable: 'Show as table',
    tableOf: (title: string) => `Show as table: ${title}`,
    copyCsv: 'Copy as CSV',
    copied: 'Copied',
    copyFailed: 'Copying did not work. Select the table and copy it yourself.',

    tooFew: 'not shown, to protect small groups',
    almostEverybody: 'almost everybody',
    nothingPublished: 'nothing published yet',
    nothingYet: 'There is nothing to draw yet.',
    notDrawn: 'cannot be drawn on one line',
    withRange: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
    fromTo: (low: string, high: string) => `${low} to ${high}`,
    points: (number: string) => `${number} percentage points`,
    ofThese: (count: string) => `of ${count} counted`,

    about: 'About',
    value: 'Value',
    from: 'From',
    to: 'To',
    counted: 'Counted',
    verdict: 'Verdict',

    mustBeAbove: (threshold: string) => `has to be above ${threshold}`,
    mustBeBelow: (threshold: string) => `has to be below ${threshold}`,
    pass: 'On the good side with its whole range',
    fail: 'On the wrong side with its whole range',
    inconclusive: 'Open, its range lies on both sides',
    verdictCount: (verdict: string, count: string) => `${verdict}: ${count}.`,
    withoutNumber: (count: string) => `Without a number: ${count}.`,

    stillFollowed: 'still followed from there on',
    share: 'Share',
    start: 'at the start',
    notFollowed: 'not stated',
    curveTooShort: 'too few steps to draw',
    notInDrawing: 'not in the drawing',
    curve: (still: string, details: string) => `${still}: ${details}.`,

    when: 'When',
    trend: (first: string, day: string, last: string, now: string) =>
      `${day}: ${first}. ${now}: ${last}.`,
    trendOnce: (day: string, value: string) => `Measured once, ${day}: ${value}.`,
    gaps: (count: string) => `Gaps: ${count}.`,
    redefined: 'counted differently from here on',
    redefinedOn: (day: string) => `Counted differently from ${day} on.`,
    notKnown: 'not known',
  },
  {
    showAsTable: 'Als Tabelle zeigen',
    tableOf: (title: string) => `Als Tabelle zeigen: ${title}`,
    copyCsv: 'Als CSV kopieren',
    copied: 'Kopiert',
    copyFailed: 'Das Kopieren ging nicht. Markieren Sie die Tabelle und kopieren Sie sie von Hand.',

    tooFew: 'nicht gezeigt, zum Schutz kleiner Gruppen',
    almostEverybody: 'fast alle',
    nothingPublished: 'noch nichts veröffentlicht',
    nothingYet: 'Noch gibt es nichts zu zeichnen.',
    notDrawn: 'lässt sich nicht auf einer Linie zeichnen',
    withRange: (value: string, low: string, high: string) => `${value} (${low} bis ${high})`,
    fromTo: (low: string, high: string) => `${low} bis ${high}`,
    points: (number: string) => `${number} Prozentpunkte`,
    ofThese: (count: string) => `von ${count} gezählten`,

    about: 'Worum es geht',
    value: 'Wert',
    from: 'Von',
    to: 'Bis',
    counted: 'Gezählt',
    verdict: 'Urteil',

    mustBeAbove: (threshold: string) => `muss über ${threshold} liegen`,
    mustBeBelow: (threshold: string) => `muss unter ${threshold} liegen`,
    pass: 'Mit dem ganzen Bereich auf der guten Seite',
    fail: 'Mit dem ganzen Bereich auf der falschen Seite',
    inconclusive: 'Offen, der Bereich liegt auf beiden Seiten',
    verdictCount: (verdict: string, count: string) => `${verdict}: ${count}.`,
    withoutNumber: (count: string) => `Ohne Zahl: ${count}.`,

    stillFollowed: 'von da an noch im Blick',
    share: 'Anteil',
    start: 'zu Beginn',
    notFollowed: 'nicht angegeben',
    curveTooShort: 'zu wenige Stufen zum Zeichnen',
    notInDrawing: 'nicht in der Zeichnung',
    curve: (still: string, details: string) => `${still}: ${details}.`,

    when: 'Wann',
    trend: (first: string, day: string, last: string, now: string) =>
      `${day}: ${first}. ${now}: ${last}.`,
    trendOnce: (day: string, value: string) => `Einmal gemessen, ${day}: ${value}.`,
    gaps: (count: string) => `Lücken: ${count}.`,
    redefined: 'ab hier anders gezählt',
    redefinedOn: (day: string) => `Ab ${day} anders gezählt.`,
    notKnown: 'nicht bekannt',
  },
);

/** Of whom a curve says how many are left, by the name of the measure. */
export const curveWords = defineText(
  {
    'time-to-first-use': 'How many have not used it at work yet',
    'retention-curve': 'How many still use it',
    'response-time': 'How many have no answer yet',
    other: 'For how many it has not happened yet',
  },
  {
    'time-to-first-use': 'Wie viele es bei der Arbeit noch nicht genutzt haben',
    'retention-curve': 'Wie viele es noch nutzen',
    'response-time': 'Wie viele noch keine Antwort haben',
    other: 'Bei wie vielen es noch nicht geschehen ist',
  },
);
