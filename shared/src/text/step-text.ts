import { defineText } from './define-text.js';

/** Going forward, taking more time and ending it: why not now, and what each will mean. */
export const stepText = defineText(
  {
    title: 'Going forward',
    next: (step: string) => `The next step: ${step}`,
    takeStep: 'Take the step',
    openStage: (stage: string) => `Open stage ${stage}`,
    complete: 'Complete the rollout',
    takeStepTitle: (step: string) => `Take the step ${step}?`,
    openStageTitle: (stage: string, name: string) => `Open stage ${stage} “${name}”?`,
    completeTitle: 'Complete the rollout?',
    advanced: 'The step is taken.',
    approvedUntil: (moment: string) => `It is approved, and may be taken until ${moment}.`,
    mayNotTake: 'The program manager and the governance owner can take it.',
    lastStage: (stage: string) =>
      `Stage ${stage} is the last one planned, so the next step completes the rollout. If more people are to get it, plan another stage first.`,
    isCompleted: 'The rollout is completed and no step is left. What is open stays open.',
    isEnded: 'The program has ended and no step is left.',

    notNow: 'It cannot be taken now:',
    notAsked: 'Nobody was asked to approve it.',
    asked: (moment: string) => `It is not approved yet; those who decide have until ${moment}.`,
    askedBefore: (state: string) =>
      `When it was last asked about, it ended like this: ${state}. It has to be asked about anew.`,
    ask: 'Ask for the decision',
    othersAsk: 'Everything is shown; a program manager can ask for the decision.',
    notShown: (count: string) => `Of what must be shown, not shown yet: ${count}.`,
    dwell: (stage: string, moment: string) => `Stage ${stage} has to stay open until ${moment}.`,
    stopped: (what: string, who: string, why: string) => `${what}. “${why}” (${who})`,
    sheetsMissing: (names: string) =>
      `Not written and signed for the stage that would open: ${names}.`,
    notPlanned: (stage: string) =>
      `Stage ${stage} is not planned yet. Say first who is in it and what it opens.`,
    toQuestion: 'To the question',
    toGate: 'To what must be shown',
    toStages: 'To the stages',
    toStatements: 'To the statements',
    toOverview: 'To the overview',

    gets: (who: string) => `They get access as soon as a tool asks again: ${who}.`,
    countedBoth: (before: string, after: string, day: string) =>
      `People on the lists of the open stages, as published on ${day}: ${before} before, ${after} after.`,
    countedOpen: (before: string, day: string) =>
      `People on the lists of the open stages, as published on ${day}: ${before} before. How many more it makes is not known here, or too few to be counted aloud.`,
    countedOne: (stage: string, people: string, day: string) =>
      `People on the list of stage ${stage}, as published on ${day}: ${people}.`,
    notCounted:
      'How many people that is cannot be said here: nothing is published of them, or they are too few to be counted aloud.',
    directoryKnows: 'Whom else its rules name, only the directory knows.',
    leftOut: (share: string) =>
      `Left out to compare with, drawn at random: ${share} of them. They have no access to what it opens, even where an earlier stage lets them in.`,
    opensFirst: (names: string) => `Opened for the first time: ${names}.`,
    opensMore: (names: string) => `Opened to more people: ${names}.`,
    reviewed: (names: string) => `A person checks each output before it goes on: ${names}.`,
    takesPlace: (before: string, after: string) =>
      `Stage ${before} stays open. Stage ${after} is the newest from then on: it has its own days, its own date and its own answer.`,
    pilotEnds:
      'The pilot ends by this: whoever takes part in it and is not in this stage loses access.',
    days: (days: string, moment: string) =>
      `It has to stay open for ${days} days, until ${moment}, before the next step.`,
    accepted: (name: string, rate: string) => `${name} (${rate})`,
    watched: (names: string) =>
      `Its audits are held against the error rate that was accepted: ${names}. A use case with more errors stops growing by itself.`,
    watchedToo: (names: string) => `Watched in it, too: ${names}.`,
    dueBy: (moment: string) => `The next decision is due by ${moment}.`,
    question: (question: string) => `The question from then on: ${question}`,
    usesApproval: (moment: string) =>
      `The approval for it is valid until ${moment}; this uses it up.`,
    wayBack: 'Afterwards only “Go back a stage” takes it back, by the plan for it.',
    noWayBack: 'It cannot be taken back.',
    nobodyMore: 'Nobody gets access by this and nobody loses it: the pilot goes on.',
    keep: (who: string) => `They keep access: ${who}.`,
    inNoStage: 'Whoever is in no stage does not get it by this.',
    nothingLeft:
      'No step and no date is left. What harms can still be stopped, and what is stopped can carry on.',
    completedForGood:
      'It cannot be undone: a completed rollout does not go back a stage, and does not end.',

    extend: 'Take more time',
    extendTitle: 'Take more time?',
    extendHint: 'It is counted, and everybody who looks at the portfolio sees how often.',
    extendUntil: 'Until when?',
    extended: 'There is more time now.',

    endTitle: 'End this program?',
    ended: 'The program has ended.',
    countedAll: (people: string, day: string) =>
      `People on their lists, as published on ${day}: ${people}.`,
    voidForGood: (steps: string) => `Void then, asked about or approved: ${steps}.`,
    exceptionsOver: (count: string) =>
      `Exceptions that are about nothing any more, in force or asked for: ${count}.`,
    flagsStay: 'Flags that are open are answered all the same.',
    recordStays: 'What was shown, said and decided stays on record, and can be exported.',
    toldOfEnd:
      'Everybody who took part and everybody whose flag is open is told, and everybody can read why.',
    endedForGood: 'It cannot be undone: whoever wants to go on makes a new program.',
  },
  {
    title: 'Weitergehen',
    next: (step) => `Der nächste Schritt: ${step}`,
    takeStep: 'Den Schritt machen',
    openStage: (stage) => `Stufe ${stage} öffnen`,
    complete: 'Einführung abschließen',
    takeStepTitle: (step) => `Den Schritt ${step} machen?`,
    openStageTitle: (stage, name) => `Stufe ${stage} „${name}“ öffnen?`,
    completeTitle: 'Die Einführung abschließen?',
    advanced: 'Der Schritt ist gemacht.',
    approvedUntil: (moment) => `Er ist freigegeben und darf bis ${moment} gemacht werden.`,
    mayNotTake: 'Machen können ihn die Programmleitung und die Governance-Verantwortlichen.',
    lastStage: (stage) =>
      `Stufe ${stage} ist die letzte geplante, der nächste Schritt schließt die Einführung also ab. Sollen mehr Menschen es bekommen, planen Sie zuerst noch eine Stufe.`,
    isCompleted:
      'Die Einführung ist abgeschlossen, es bleibt kein Schritt. Was offen ist, bleibt offen.',
    isEnded: 'Das Programm ist beendet, es bleibt kein Schritt.',

    notNow: 'Er lässt sich jetzt nicht machen:',
    notAsked: 'Noch wurde niemand um die Freigabe gebeten.',
    asked: (moment) =>
      `Er ist noch nicht freigegeben; wer entscheidet, hat dafür Zeit bis ${moment}.`,
    askedBefore: (state) =>
      `Als zuletzt danach gefragt wurde, ging es so aus: ${state}. Es muss neu gefragt werden.`,
    ask: 'Um die Entscheidung bitten',
    othersAsk: 'Alles ist gezeigt; die Programmleitung kann um die Entscheidung bitten.',
    notShown: (count) => `Von dem, was gezeigt sein muss, noch nicht gezeigt: ${count}.`,
    dwell: (stage, moment) => `Stufe ${stage} muss bis ${moment} offen bleiben.`,
    stopped: (what, who, why) => `${what}. „${why}“ (${who})`,
    sheetsMissing: (names) =>
      `Für die Stufe, die öffnen soll, nicht geschrieben und unterschrieben: ${names}.`,
    notPlanned: (stage) =>
      `Stufe ${stage} ist noch nicht geplant. Sagen Sie zuerst, wer dazugehört und was sie öffnet.`,
    toQuestion: 'Zur Frage',
    toGate: 'Zu dem, was gezeigt sein muss',
    toStages: 'Zu den Stufen',
    toStatements: 'Zu den Erklärungen',
    toOverview: 'Zum Überblick',

    gets: (who) => `Zugang bekommen, sobald ein Werkzeug das nächste Mal fragt: ${who}.`,
    countedBoth: (before, after, day) =>
      `Menschen auf den Listen der offenen Stufen, wie am ${day} veröffentlicht: vorher ${before}, nachher ${after}.`,
    countedOpen: (before, day) =>
      `Menschen auf den Listen der offenen Stufen, wie am ${day} veröffentlicht: vorher ${before}. Um wie viele es mehr werden, ist hier nicht bekannt, oder es sind zu wenige, um laut gezählt zu werden.`,
    countedOne: (stage, people, day) =>
      `Menschen auf der Liste von Stufe ${stage}, wie am ${day} veröffentlicht: ${people}.`,
    notCounted:
      'Wie viele Menschen das sind, lässt sich hier nicht sagen: Es ist nichts über sie veröffentlicht, oder sie sind zu wenige, um laut gezählt zu werden.',
    directoryKnows: 'Wen die Regeln sonst noch nennen, weiß nur das Verzeichnis.',
    leftOut: (share) =>
      `Zum Vergleich ausgenommen, zufällig gezogen: ${share} von ihnen. Sie haben keinen Zugang zu dem, was die Stufe öffnet, auch wenn eine frühere sie einlässt.`,
    opensFirst: (names) => `Zum ersten Mal geöffnet: ${names}.`,
    opensMore: (names) => `Für mehr Menschen geöffnet: ${names}.`,
    reviewed: (names) => `Ein Mensch prüft jede Ausgabe, bevor sie weitergeht: ${names}.`,
    takesPlace: (before, after) =>
      `Stufe ${before} bleibt offen. Stufe ${after} ist von da an die neueste: Sie hat ihre eigenen Tage, ihren eigenen Termin und ihre eigene Antwort.`,
    pilotEnds:
      'Damit endet der Pilot: Wer an ihm teilnimmt und nicht zu dieser Stufe gehört, verliert den Zugang.',
    days: (days, moment) =>
      `Sie muss ${days} Tage offen bleiben, bis ${moment}, bevor der nächste Schritt kommt.`,
    accepted: (name, rate) => `${name} (${rate})`,
    watched: (names) =>
      `Ihre Prüfungen werden an der angenommenen Fehlerrate gemessen: ${names}. Ein Anwendungsfall mit mehr Fehlern wächst von selbst nicht weiter.`,
    watchedToo: (names) => `Geachtet wird in ihr auch auf: ${names}.`,
    dueBy: (moment) => `Die nächste Entscheidung ist bis ${moment} fällig.`,
    question: (question) => `Die Frage von da an: ${question}`,
    usesApproval: (moment) => `Die Freigabe dafür gilt bis ${moment}; damit ist sie aufgebraucht.`,
    wayBack: 'Zurück führt danach nur „Eine Stufe zurück“, nach dem Plan dafür.',
    noWayBack: 'Zurücknehmen lässt er sich nicht.',
    nobodyMore: 'Niemand bekommt dadurch Zugang, und niemand verliert ihn: Der Pilot geht weiter.',
    keep: (who) => `Den Zugang behalten: ${who}.`,
    inNoStage: 'Wer zu keiner Stufe gehört, bekommt es dadurch nicht.',
    nothingLeft:
      'Es bleibt kein Schritt und kein Termin. Was schadet, lässt sich weiter stoppen, und was gestoppt ist, kann weitergehen.',
    completedForGood:
      'Das lässt sich nicht rückgängig machen: Eine abgeschlossene Einführung geht keine Stufe zurück und wird nicht beendet.',

    extend: 'Mehr Zeit nehmen',
    extendTitle: 'Mehr Zeit nehmen?',
    extendHint: 'Es wird gezählt, und wer auf alle Programme schaut, sieht, wie oft.',
    extendUntil: 'Bis wann?',
    extended: 'Jetzt ist mehr Zeit.',

    endTitle: 'Dieses Programm beenden?',
    ended: 'Das Programm ist beendet.',
    countedAll: (people, day) =>
      `Menschen auf ihren Listen, wie am ${day} veröffentlicht: ${people}.`,
    voidForGood: (steps) => `Hinfällig, ob gefragt oder freigegeben: ${steps}.`,
    exceptionsOver: (count) =>
      `Ausnahmen, die dann von nichts mehr handeln, in Kraft oder erbeten: ${count}.`,
    flagsStay: 'Offene Meldungen werden trotzdem beantwortet.',
    recordStays:
      'Was gezeigt, gesagt und entschieden wurde, bleibt festgehalten und lässt sich ausgeben.',
    toldOfEnd:
      'Wer teilnahm und wessen Meldung offen ist, erfährt davon, und alle können lesen, warum.',
    endedForGood:
      'Das lässt sich nicht rückgängig machen: Wer weitermachen will, legt ein neues Programm an.',
  },
);
