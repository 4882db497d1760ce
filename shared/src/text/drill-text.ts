import { defineText } from './define-text.js';

/** A test alarm for whoever it waits for. */
export const drillText = defineText(
  {
    iAmHere: 'I am here',
    iAmHereFor: (useCase: string) => `I am here: ${useCase}`,
    waitsForYou: 'This test alarm waits for you.',
    thanks: 'Thank you: the alarm reached you.',
    notForYou: 'How earlier test alarms went is read by those who keep this path.',
    ofAll: 'Test alarms',
    sendFor: (useCase: string) => `Send a test alarm: ${useCase}`,
  },
  {
    iAmHere: 'Ich bin da',
    iAmHereFor: (useCase) => `Ich bin da: ${useCase}`,
    waitsForYou: 'Dieser Probealarm wartet auf Sie.',
    thanks: 'Danke: Der Alarm hat Sie erreicht.',
    notForYou: 'Wie frühere Probealarme liefen, lesen die, die diesen Weg pflegen.',
    ofAll: 'Probealarme',
    sendFor: (useCase) => `Probealarm senden: ${useCase}`,
  },
);
