import { defineText } from './define-text.js';

/** Planning a stage, or changing one. */
export const ringFormText = defineText(
  {
    planTitle: (number: string) => `Plan stage ${number}`,
    changeTitle: (number: string) => `Change stage ${number}`,
    plan: 'Plan it',
    save: 'Save',
    planned: 'The stage is planned.',
    changed: 'The stage is changed.',
    openHint:
      'This stage is open and was approved as it is. It can only become narrower: fewer people, fewer use cases, more checking, more left out, more days.',

    name: 'What is it called?',
    nameHint: 'Such as “Sales in the north”.',
    who: 'Who is in it?',
    whoHint: 'Everybody whom one of these rules names.',
    kind: (number: string) => `Rule ${number}`,
    everybody: 'Everybody',
    attribute: 'By something the directory knows',
    group: 'By directory groups',
    list: 'By an imported list',
    listHint: 'An import of participants names the stage. It is done on the page “Data”.',
    attributeName: 'What the directory calls it',
    attributeHint: 'Such as department or country.',
    values: 'Which values? One a line.',
    groups: 'Ids of the groups, one a line',
    groupsHint: 'As the directory shows them.',
    addRule: 'Add a rule',
    removeRule: (number: string) => `Remove rule ${number}`,
    holdout: 'How many per cent are left out to compare with?',
    holdoutHint: (most: string) =>
      `Drawn at random and at most ${most}. They are not let in by another stage either.`,

    opens: 'What does it open?',
    noUseCases: 'This program has no use cases yet.',
    partlyReady: (name: string) => `${name} (some of it is ready)`,
    notReady: (names: string) =>
      `Not ready yet, so not to be opened: ${names}. For whom each is ready is decided under “Use cases”.`,
    reviewed: 'Where does a person check each output before it goes on?',
    orderReason: 'Why these and not others first?',
    orderReasonHint: (names: string) =>
      `By what is known, ${names} would come before. The reason is printed on the approval card.`,
    days: 'For how many days at least does it stay open?',
    daysHint: (least: string) => `${least} or more. A shorter stage shows nothing.`,
    reason: 'Why is it changed?',
    reasonHint: 'Needed where it stays open for fewer days than was planned.',

    meansWho: (who: string) => `In it: ${who}.`,
    meansLeftOut: (share: string) => `${share} of them are left out to compare with.`,
    meansOpens: (names: string) => `They may use: ${names}.`,
    meansReviewed: (names: string) => `Checked by a person first: ${names}.`,
    meansFrom: 'Nothing changes for anybody until the stage is approved and opened.',
    meansOverlap: (numbers: string) => `It shares people with stage ${numbers}.`,
    meansMayOverlap: (numbers: string) => `It may share people with stage ${numbers}.`,
    meansNarrower:
      'It takes effect from the next question a tool asks. Whoever is not in it any more loses access.',
    meansWider:
      'This would let in more, or check less, than was approved. Plan it in the next stage.',
    meansVoid: (steps: string) =>
      `Void then, where it rests on this stage, and to be asked anew: ${steps}.`,
    meansNoVoid: 'No open question for approval is affected.',
    meansTold: (names: string) => `Told at once: ${names}.`,

    other: (person: string) => `${person} changed this stage while you were typing.`,
    asItIs: 'As it is now',
    goOn: 'Go on with mine',
  },
  {
    planTitle: (number) => `Stufe ${number} planen`,
    changeTitle: (number) => `Stufe ${number} ändern`,
    plan: 'Planen',
    save: 'Speichern',
    planned: 'Die Stufe ist geplant.',
    changed: 'Die Stufe ist geändert.',
    openHint:
      'Diese Stufe ist offen und so freigegeben, wie sie ist. Sie kann nur enger werden: weniger Menschen, weniger Anwendungsfälle, mehr Prüfung, mehr Ausgenommene, mehr Tage.',

    name: 'Wie heißt sie?',
    nameHint: 'Etwa „Vertrieb Nord“.',
    who: 'Wer gehört dazu?',
    whoHint: 'Alle, die eine dieser Regeln nennt.',
    kind: (number) => `Regel ${number}`,
    everybody: 'Alle',
    attribute: 'Nach etwas, das das Verzeichnis weiß',
    group: 'Nach Verzeichnisgruppen',
    list: 'Nach einer importierten Liste',
    listHint: 'Ein Import von Teilnehmenden nennt die Stufe. Das geht auf der Seite „Daten“.',
    attributeName: 'Wie das Verzeichnis es nennt',
    attributeHint: 'Etwa department oder country.',
    values: 'Welche Werte? Einer je Zeile.',
    groups: 'Kennungen der Gruppen, eine je Zeile',
    groupsHint: 'So, wie das Verzeichnis sie zeigt.',
    addRule: 'Regel hinzufügen',
    removeRule: (number) => `Regel ${number} entfernen`,
    holdout: 'Wie viel Prozent bleiben zum Vergleich außen vor?',
    holdoutHint: (most) =>
      `Zufällig gezogen und höchstens ${most}. Auch eine andere Stufe lässt sie nicht ein.`,

    opens: 'Was öffnet sie?',
    noUseCases: 'Dieses Programm hat noch keine Anwendungsfälle.',
    partlyReady: (name) => `${name} (ein Teil davon ist reif)`,
    notReady: (names) =>
      `Noch nicht reif, also nicht zu öffnen: ${names}. Für wen etwas reif ist, wird unter „Anwendungsfälle“ entschieden.`,
    reviewed: 'Wo prüft ein Mensch jede Ausgabe, bevor sie weitergeht?',
    orderReason: 'Warum diese und nicht andere zuerst?',
    orderReasonHint: (names) =>
      `Nach dem, was bekannt ist, käme zuerst: ${names}. Der Grund steht auf der Freigabekarte.`,
    days: 'Wie viele Tage bleibt sie mindestens offen?',
    daysHint: (least) => `${least} oder mehr. Eine kürzere Stufe zeigt nichts.`,
    reason: 'Warum wird sie geändert?',
    reasonHint: 'Nötig, wo sie weniger Tage offen bleibt als geplant.',

    meansWho: (who) => `Dazu gehört: ${who}.`,
    meansLeftOut: (share) => `${share} davon bleiben zum Vergleich außen vor.`,
    meansOpens: (names) => `Nutzen dürfen sie: ${names}.`,
    meansReviewed: (names) => `Vorher prüft ein Mensch: ${names}.`,
    meansFrom: 'Für niemanden ändert sich etwas, bis die Stufe freigegeben und geöffnet ist.',
    meansOverlap: (numbers) => `Sie hat Menschen gemeinsam mit Stufe ${numbers}.`,
    meansMayOverlap: (numbers) => `Sie hat vielleicht Menschen gemeinsam mit Stufe ${numbers}.`,
    meansNarrower:
      'Es wirkt ab der nächsten Frage eines Werkzeugs. Wer nicht mehr dazugehört, verliert den Zugang.',
    meansWider:
      'Das ließe mehr zu oder prüfte weniger, als freigegeben wurde. Planen Sie es in der nächsten Stufe.',
    meansVoid: (steps) =>
      `Hinfällig, soweit es auf dieser Stufe ruht, und neu zu fragen: ${steps}.`,
    meansNoVoid: 'Keine offene Frage um Freigabe ist betroffen.',
    meansTold: (names) => `Sofort benachrichtigt: ${names}.`,

    other: (person) => `${person} hat diese Stufe geändert, während Sie schrieben.`,
    asItIs: 'Wie sie jetzt ist',
    goOn: 'Mit meiner weitermachen',
  },
);
