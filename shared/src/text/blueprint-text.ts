import type { BlueprintName } from '../domain/blueprint/blueprint.js';
import type { blueprints } from '../domain/blueprint/blueprints.js';
import { defineText } from './define-text.js';

type Answer = 'metric' | 'unit' | 'why' | 'whenAppropriate' | 'whenNot' | 'success';
type UseCaseOf<Name extends BlueprintName> = keyof (typeof blueprints)[Name]['useCases'] & string;
type UseCaseKey = { [Name in BlueprintName]: `${Name}.use.${UseCaseOf<Name>}` }[BlueprintName];
type Key = BlueprintName | `${BlueprintName}.${Answer}` | UseCaseKey;

/** What a ready-made beginning of a program says, to be changed by whoever begins with it. */
export const blueprintText = defineText(
  {
    'answering-customers': 'Drafting answers to customers',
    'answering-customers.use.questions': 'Answering questions',
    'answering-customers.use.complaints': 'Answering complaints',
    'answering-customers.use.followUps': 'Following up',
    'answering-customers.metric': 'Time until a customer has an answer that settles it',
    'answering-customers.unit': 'hours',
    'answering-customers.why':
      'So that customers have a right answer sooner, and those who answer have time for the cases that need a person.',
    'answering-customers.whenAppropriate':
      'To draft an answer that whoever sends it reads, corrects and answers for.',
    'answering-customers.whenNot':
      'To promise anything, to decide on money or claims, or where somebody is in distress.',
    'answering-customers.success':
      'Answers come sooner, and no more of them are wrong than without it.',
    'reviewing-documents': 'Reviewing documents',
    'reviewing-documents.use.gaps': 'Finding what is missing',
    'reviewing-documents.use.comparing': 'Comparing with the standard',
    'reviewing-documents.use.questions': 'Answering questions about a document',
    'reviewing-documents.metric': 'Working time for one review, start to end',
    'reviewing-documents.unit': 'hours',
    'reviewing-documents.why':
      'So that reviews take less time, and nothing that matters is overlooked.',
    'reviewing-documents.whenAppropriate':
      'As a second pair of eyes: whoever reviews reads the document and checks every finding against it.',
    'reviewing-documents.whenNot':
      'As the only review, or for documents that may not leave the house.',
    'reviewing-documents.success':
      'A review takes less time, and no more is overlooked than without it.',
    'preparing-conversations': 'Coaching and preparing conversations',
    'preparing-conversations.use.preparing': 'Preparing a conversation',
    'preparing-conversations.use.practising': 'Practising a conversation',
    'preparing-conversations.use.feedback': 'Feedback afterwards',
    'preparing-conversations.metric': 'Share of conversations that reach what they were for',
    'preparing-conversations.unit': '%',
    'preparing-conversations.why':
      'So that everybody comes prepared to a conversation that matters, and not only those who have a mentor.',
    'preparing-conversations.whenAppropriate':
      'To prepare, to practise and to look back, for oneself.',
    'preparing-conversations.whenNot':
      'To judge people, or to speak to anybody in somebody’s place.',
    'preparing-conversations.success':
      'More conversations reach what they were for, with newcomers as with old hands.',
    summarising: 'Summarising',
    'summarising.use.meetings': 'Minutes of meetings',
    'summarising.use.longTexts': 'The gist of long texts',
    'summarising.use.handing': 'Handing over a case',
    'summarising.metric': 'Working time spent on minutes and hand-overs in a week',
    'summarising.unit': 'hours',
    'summarising.why':
      'So that what was said and decided is at hand, and nobody spends the evening writing it down.',
    'summarising.whenAppropriate':
      'For a summary that somebody who knows the matter reads before it is passed on.',
    'summarising.whenNot': 'For what was said in confidence, or where the exact words count.',
    'summarising.success':
      'Less time goes into writing down, and nothing that was decided is lost.',
  } satisfies Readonly<Record<Key, string>>,
  {
    'answering-customers': 'Antworten an Kundschaft entwerfen',
    'answering-customers.use.questions': 'Fragen beantworten',
    'answering-customers.use.complaints': 'Beschwerden beantworten',
    'answering-customers.use.followUps': 'Nachfassen',
    'answering-customers.metric': 'Zeit, bis eine Antwort da ist, die das Anliegen klärt',
    'answering-customers.unit': 'Stunden',
    'answering-customers.why':
      'Damit eine richtige Antwort früher da ist und alle, die antworten, Zeit für die Fälle haben, die einen Menschen brauchen.',
    'answering-customers.whenAppropriate':
      'Um eine Antwort zu entwerfen, die gelesen, berichtigt und verantwortet wird, bevor sie hinausgeht.',
    'answering-customers.whenNot':
      'Um etwas zuzusagen, über Geld oder Ansprüche zu entscheiden, oder wo jemand in Not ist.',
    'answering-customers.success':
      'Antworten kommen früher, und es sind nicht mehr davon falsch als ohne.',
    'reviewing-documents': 'Dokumente prüfen',
    'reviewing-documents.use.gaps': 'Finden, was fehlt',
    'reviewing-documents.use.comparing': 'Mit dem Standard vergleichen',
    'reviewing-documents.use.questions': 'Fragen zu einem Dokument beantworten',
    'reviewing-documents.metric': 'Arbeitszeit für eine Prüfung, von Anfang bis Ende',
    'reviewing-documents.unit': 'Stunden',
    'reviewing-documents.why':
      'Damit Prüfungen weniger Zeit brauchen und nichts Wichtiges übersehen wird.',
    'reviewing-documents.whenAppropriate':
      'Als zweites Augenpaar: Wer prüft, liest das Dokument und gleicht jeden Fund damit ab.',
    'reviewing-documents.whenNot':
      'Als einzige Prüfung, oder für Dokumente, die das Haus nicht verlassen dürfen.',
    'reviewing-documents.success':
      'Eine Prüfung braucht weniger Zeit, und es wird nicht mehr übersehen als ohne.',
    'preparing-conversations': 'Gespräche vorbereiten und üben',
    'preparing-conversations.use.preparing': 'Ein Gespräch vorbereiten',
    'preparing-conversations.use.practising': 'Ein Gespräch üben',
    'preparing-conversations.use.feedback': 'Rückmeldung danach',
    'preparing-conversations.metric': 'Anteil der Gespräche, die erreichen, wofür sie da waren',
    'preparing-conversations.unit': '%',
    'preparing-conversations.why':
      'Damit alle vorbereitet in ein Gespräch gehen, auf das es ankommt, und nicht nur, wer jemanden zum Fragen hat.',
    'preparing-conversations.whenAppropriate':
      'Um sich vorzubereiten, zu üben und zurückzublicken, für sich selbst.',
    'preparing-conversations.whenNot':
      'Um Menschen zu beurteilen, oder um an jemandes Stelle zu sprechen.',
    'preparing-conversations.success':
      'Mehr Gespräche erreichen, wofür sie da waren, bei Neuen wie bei Erfahrenen.',
    summarising: 'Zusammenfassen',
    'summarising.use.meetings': 'Protokolle von Besprechungen',
    'summarising.use.longTexts': 'Das Wesentliche langer Texte',
    'summarising.use.handing': 'Einen Fall übergeben',
    'summarising.metric': 'Arbeitszeit für Protokolle und Übergaben in einer Woche',
    'summarising.unit': 'Stunden',
    'summarising.why':
      'Damit zur Hand ist, was gesagt und beschlossen wurde, und niemand es abends aufschreibt.',
    'summarising.whenAppropriate':
      'Für eine Zusammenfassung, die jemand mit Sachkenntnis liest, bevor sie weitergeht.',
    'summarising.whenNot': 'Für vertraulich Gesagtes, oder wo es auf den Wortlaut ankommt.',
    'summarising.success':
      'Weniger Zeit geht ins Aufschreiben, und nichts Beschlossenes geht verloren.',
  },
);
