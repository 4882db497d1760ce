import type { AccessGround } from '../domain/access-answer/explain-answer.js';
import { defineText } from './define-text.js';

/** What a tool asking right now would be told of one person. */
export const accessTrialText = defineText(
  {
    title: 'Try it',
    lead: 'Choose a person and see what a tool asking right now would be told: whether they may use something, and nothing of what they do with it. That you looked is on record.',
    person: 'For whom does the tool ask?',
    typedId: 'Or the id it sends',
    typedIdHint: 'The directory’s id, for somebody who has not been here yet.',
    useCase: 'About what?',
    allUseCases: 'Everything there is to ask',
    attributeHint: (example: string) =>
      example === ''
        ? 'As the tool would send it; empty if it sends nothing.'
        : `As the tool would send it, such as “${example}”; empty if it sends nothing.`,
    ask: 'See what it is told',
    toldOf: (name: string, moment: string) => `Told of ${name}, ${moment}`,
    yes: 'may use it',
    no: 'may not use it',
    wholeProgram: 'The program as a whole',
    copyKey: (flagKey: string) => `Copy the key ${flagKey}`,

    'program-runs': 'Open: the program is running, whoever asks.',
    'in-pilot': 'Open: takes part in the pilot.',
    'in-ring': 'Open through an open stage.',
    throughStage: (stage: number) => `Open through stage ${stage}.`,
    'not-in-pilot': 'Closed: not in the pilot.',
    'in-no-open-ring': 'Closed: in none of the open stages that offer it.',
    'no-open-ring-offers-it': 'Closed to everybody: no open stage offers it.',
    'held-out': 'Closed: left out on purpose, to compare with.',
    halted: 'Halted: use is stopped until somebody resumes it.',
    'program-ended': 'Closed to everybody: the program has ended.',
    humanReviewOnly: 'Human review only: a person checks each output before it goes on.',
    onHold: 'On hold: whoever is in goes on, nobody is to be added.',
    programOnHold: 'On hold: nobody is to be added anywhere.',

    yourself: 'Ask it yourself',
    keyHint: 'With the key in CAUSEWAY_API_KEY; the person is filled in.',
    copyCurl: 'Copy this question for a terminal',
    copySdk: 'Copy this question for the SDK',
    comesBack: 'What comes back',
    copyAnswer: 'Copy what comes back',
  } satisfies Record<AccessGround, string> & Record<string, unknown>,
  {
    title: 'Ausprobieren',
    lead: 'Wählen Sie eine Person und sehen Sie, was ein Werkzeug, das jetzt fragt, erfahren würde: ob sie etwas nutzen darf, und nichts davon, was sie damit tut. Dass Sie nachgesehen haben, wird festgehalten.',
    person: 'Für wen fragt das Werkzeug?',
    typedId: 'Oder die Kennung, die es sendet',
    typedIdHint: 'Die Kennung im Verzeichnis, für jemanden, der noch nicht hier war.',
    useCase: 'Wonach?',
    allUseCases: 'Alles, wonach sich fragen lässt',
    attributeHint: (example) =>
      example === ''
        ? 'So, wie das Werkzeug es senden würde; leer, wenn es nichts sendet.'
        : `So, wie das Werkzeug es senden würde, etwa „${example}“; leer, wenn es nichts sendet.`,
    ask: 'Nachsehen, was es erfährt',
    toldOf: (name, moment) => `Auskunft über ${name}, ${moment}`,
    yes: 'darf es nutzen',
    no: 'darf es nicht nutzen',
    wholeProgram: 'Das Programm als Ganzes',
    copyKey: (flagKey) => `${flagKey} kopieren`,

    'program-runs': 'Offen: Das Programm läuft, wer immer fragt.',
    'in-pilot': 'Offen: nimmt am Piloten teil.',
    'in-ring': 'Offen durch eine offene Stufe.',
    throughStage: (stage) => `Offen durch Stufe ${stage}.`,
    'not-in-pilot': 'Geschlossen: nicht im Piloten.',
    'in-no-open-ring': 'Geschlossen: in keiner der offenen Stufen, die es anbieten.',
    'no-open-ring-offers-it': 'Für alle geschlossen: Keine offene Stufe bietet es an.',
    'held-out': 'Geschlossen: mit Absicht ausgenommen, zum Vergleich.',
    halted: 'Angehalten: Die Nutzung ist gestoppt, bis jemand sie fortsetzt.',
    'program-ended': 'Für alle geschlossen: Das Programm ist beendet.',
    humanReviewOnly: 'Nur mit Prüfung: Ein Mensch prüft jede Ausgabe, bevor sie weitergeht.',
    onHold: 'Wachstum gestoppt: Wer drin ist, macht weiter; niemand soll dazukommen.',
    programOnHold: 'Wachstum gestoppt: Nirgends soll jemand dazukommen.',

    yourself: 'Selbst fragen',
    keyHint: 'Mit dem Schlüssel in CAUSEWAY_API_KEY; die Person ist eingesetzt.',
    copyCurl: 'Diese Frage für ein Terminal kopieren',
    copySdk: 'Diese Frage für das SDK kopieren',
    comesBack: 'Was zurückkommt',
    copyAnswer: 'Kopieren, was zurückkommt',
  },
);
