import type { NoticeKind } from '../domain/notice/notice.js';
import { defineText } from './define-text.js';

type WordFor = Readonly<Record<NoticeKind, string>>;

/** The first line of a message in the inbox. */
export const noticeLineWords = defineText(
  {
    'flag-receipt': 'Your flag arrived',
    'flag-question': 'A question about your flag',
    'flag-answered': 'Your flag was answered',
    'flag-dismissed': 'Your flag was not taken further',
    'flag-back-in-triage': 'Your flag is looked at again',
    'flag-ask': 'A flag waits for you',
    'flag-handed-to-you': 'A flag was handed to you',
    'flag-replied': 'The reporter replied',
    'flag-reopened': 'A flag is open again',
    'flag-path-exhausted': 'Nobody took a flag in time',
    'flag-correction-yours': 'You were asked to put something right',
    'flag-correction-due': 'Something should have been put right by now',
    'hand-over-receipt': 'Your question arrived',
    'hand-over-ask': 'Somebody needs your judgement',
    'hand-over-answered': 'Your question was answered',
    'hand-over-path-exhausted': 'Nobody answered a question in time',
    'drill-ask': 'Test alarm: please acknowledge',
    'drill-ended': 'The test alarm ended',
    'sheet-expiry': 'Something has to be confirmed again',
    'register-overdue': 'Something is overdue',
  } satisfies WordFor,
  {
    'flag-receipt': 'Ihre Meldung ist angekommen',
    'flag-question': 'Eine Frage zu Ihrer Meldung',
    'flag-answered': 'Ihre Meldung wurde beantwortet',
    'flag-dismissed': 'Ihre Meldung wurde nicht weiterverfolgt',
    'flag-back-in-triage': 'Ihre Meldung wird noch einmal geprüft',
    'flag-ask': 'Eine Meldung wartet auf Sie',
    'flag-handed-to-you': 'Eine Meldung wurde an Sie weitergegeben',
    'flag-replied': 'Auf Ihre Rückfrage kam eine Antwort',
    'flag-reopened': 'Eine Meldung ist wieder offen',
    'flag-path-exhausted': 'Niemand hat eine Meldung rechtzeitig übernommen',
    'flag-correction-yours': 'Sie sollen etwas in Ordnung bringen',
    'flag-correction-due': 'Etwas hätte schon in Ordnung gebracht sein sollen',
    'hand-over-receipt': 'Ihre Frage ist angekommen',
    'hand-over-ask': 'Jemand braucht Ihr Urteil',
    'hand-over-answered': 'Ihre Frage wurde beantwortet',
    'hand-over-path-exhausted': 'Niemand hat eine Frage rechtzeitig beantwortet',
    'drill-ask': 'Probealarm: bitte bestätigen',
    'drill-ended': 'Der Probealarm ist beendet',
    'sheet-expiry': 'Etwas muss neu bestätigt werden',
    'register-overdue': 'Etwas ist überfällig',
  },
);
