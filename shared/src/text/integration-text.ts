import type { AccessVariant } from '../domain/access-answer/answer-access.js';
import { defineText } from './define-text.js';

/** How other systems are connected with a program, and how a tool asks who may use what. */
export const integrationText = defineText(
  {
    lead: 'How other systems send into this program, ask who may use what, and are told what happens.',
    mayNotConnect:
      'Keys and addresses are made by the program manager and by administrators, who can also try what a tool would be told of somebody.',
    connections: 'Keys and addresses',

    asking: 'How a tool asks who may use what',
    askingLead:
      'Before somebody uses the tool, it asks here. Stages, stops and checks by a person take effect with its next question. Any OpenFeature SDK can ask (OFREP); it needs a key of this program.',
    address: 'Address',
    copyAddress: 'Copy the address',
    flagKeys: 'What can be asked about',
    wholeProgram: 'the program as a whole, whoever asks',
    noUseCases: 'There are no use cases yet; only the program as a whole can be asked about.',
    context: 'Who is asked for',
    targetingKey: 'targetingKey: the person’s id in the directory',
    sendToo: (names: string) => `Asked about by the planned stages, so to be sent too: ${names}`,
    sendNothing: 'The planned stages ask about nothing else.',
    exampleFor: 'Examples for',
    curl: 'In a terminal',
    curlHint: 'With the key in CAUSEWAY_API_KEY and the person’s id in PERSON_ID:',
    copyCurl: 'Copy the example for a terminal',
    sdk: 'With the OpenFeature SDK',
    sdkHint: 'For Node.js; other languages have the same provider.',
    copySdk: 'Copy the example for the SDK',
    answers: 'What the answers mean',
    open: 'may use it',
    closed: 'may not use it: in no open stage that offers it',
    'on-hold': 'may use it; nobody is to be added',
    halted: 'may not use it: use is stopped',
    'human-review-only': 'may use it; a person checks each output before it goes on',
    holdout: 'may not use it: left out to compare with',
  } satisfies Record<AccessVariant, string> & Record<string, unknown>,
  {
    lead: 'Wie andere Systeme in dieses Programm senden, fragen, wer was nutzen darf, und erfahren, was geschieht.',
    mayNotConnect:
      'Schlüssel und Adressen legen die Programmleitung und die Verwaltung an; sie können auch ausprobieren, was ein Werkzeug über jemanden erführe.',
    connections: 'Schlüssel und Adressen',

    asking: 'Wie ein Werkzeug fragt, wer was nutzen darf',
    askingLead:
      'Bevor jemand das Werkzeug nutzt, fragt es hier. Stufen, Stopps und Prüfungen durch Menschen wirken mit seiner nächsten Frage. Jedes OpenFeature-SDK kann fragen (OFREP); es braucht einen Schlüssel dieses Programms.',
    address: 'Adresse',
    copyAddress: 'Adresse kopieren',
    flagKeys: 'Wonach sich fragen lässt',
    wholeProgram: 'das Programm als Ganzes, wer immer fragt',
    noUseCases:
      'Noch gibt es keine Anwendungsfälle; fragen lässt sich nur nach dem Programm als Ganzem.',
    context: 'Für wen gefragt wird',
    targetingKey: 'targetingKey: die Kennung der Person im Verzeichnis',
    sendToo: (names) => `Danach fragen die geplanten Stufen, also mitzusenden: ${names}`,
    sendNothing: 'Nach mehr fragen die geplanten Stufen nicht.',
    exampleFor: 'Beispiele für',
    curl: 'In einem Terminal',
    curlHint: 'Mit dem Schlüssel in CAUSEWAY_API_KEY und der Kennung der Person in PERSON_ID:',
    copyCurl: 'Beispiel für ein Terminal kopieren',
    sdk: 'Mit dem OpenFeature-SDK',
    sdkHint: 'Für Node.js; andere Sprachen haben denselben Provider.',
    copySdk: 'Beispiel für das SDK kopieren',
    answers: 'Was die Antworten bedeuten',
    open: 'darf es nutzen',
    closed: 'darf es nicht nutzen: in keiner offenen Stufe, die es anbietet',
    'on-hold': 'darf es nutzen; niemand soll dazukommen',
    halted: 'darf es nicht nutzen: die Nutzung ist gestoppt',
    'human-review-only': 'darf es nutzen; ein Mensch prüft jede Ausgabe, bevor sie weitergeht',
    holdout: 'darf es nicht nutzen: zum Vergleich ausgenommen',
  },
);
