import type { MeasureName } from '../domain/measure/measure-name.js';
import { defineText } from './define-text.js';

type DenominatorFor<Value extends string> = Readonly<
  Record<Value, (n: string, eligible: string) => string>
>;

/** What is counted below the line, with n and with those it could be asked of. */
export const measureDenominators = defineText(
  {
    activation: (n: string) => `of ${n} people in the audience, including those without access yet`,
    'sustained-use-90': (n: string, eligible: string) =>
      `of ${n} people whose 90th day has passed, of ${eligible} with access`,
    'sustained-use-30': (n: string, eligible: string) =>
      `of ${n} people whose 30th day has passed, of ${eligible} with access`,
    'first-use-success': (n: string, eligible: string) =>
      `of ${n} people who have begun, of ${eligible} who could`,
    acceptance: (n: string) => `of ${n} uses at work`,
    deferral: (n: string) => `of ${n} uses at work`,
    'out-of-scope-share': (n: string) => `of ${n} uses at work`,
    quality: (n: string) => `of ${n} ratings`,
    'quality-by-stance': (n: string, eligible: string) =>
      `${n} ratings by the two, of ${eligible} in all`,
    'volunteer-gap': (n: string, eligible: string) =>
      `${n} people of whom it is known how they came, of ${eligible}`,
    coverage: (n: string, eligible: string) =>
      `of the work in ${n} use cases whose share is stated, of ${eligible}`,
    'minutes-learning': (n: string, eligible: string) =>
      `minutes a use, stated for ${n} of ${eligible} uses at work`,
    'minutes-correcting': (n: string, eligible: string) =>
      `minutes a use, stated for ${n} of ${eligible} uses at work`,
    'net-minutes': (n: string, eligible: string) =>
      `minutes a week, mean of ${n} people who had it, of ${eligible} with access`,
    'audited-error-rate-unreviewed': (n: string) => `of ${n} audited outputs nobody had reviewed`,
    'audited-error-rate-reviewed': (n: string) => `of ${n} audited outputs somebody had reviewed`,
    'closure-rate': (n: string) => `of ${n} reporters due to hear`,
    'beneficiaries-against-the-rest': (n: string, eligible: string) =>
      `${n} people with access for four weeks, of ${eligible} still here`,
    'support-load': (n: string, eligible: string) =>
      `per 100 people and week of access, ${n} people of ${eligible}`,
    availability: (n: string) => `of ${n} measured minutes`,
    'ticket-spike': (n: string, eligible: string) =>
      `${n} people who had it, of ${eligible} with access`,
    'total-activation-failure': (n: string, eligible: string) =>
      `${n} people who had it, of ${eligible} with access`,
    'activation-by-prompt': (n: string) =>
      `of ${n} people in the audience, including those without access yet`,
    'time-to-first-use': (n: string) =>
      `${n} people with access, including those still without a use`,
    'retention-curve': (n: string) => `${n} people who have used it, including those who still do`,
    plateau: (n: string, eligible: string) => `${n} people with access all week, of ${eligible}`,
    'stagnation-after-prompt': (n: string) =>
      `${n} interactions at work in the week of the reminder`,
    'decline-rate': (n: string) => `of ${n} people invited, including those who have not responded`,
    relief: (n: string) => `${n} people measured before and again`,
    'support-where-needed': (n: string, eligible: string) =>
      `minutes a week, ${n} people with a week of access or more, of ${eligible}`,
    'care-work': (n: string) => `minutes, in ${n} entries of help given`,
    'care-work-concentration': (n: string) => `of all help by ${n} people in the cohort`,
    'silent-errors': (n: string) =>
      `errors nobody flagged, estimated from the ${n} that audits or flags found`,
    'response-time': (n: string) => `${n} flags, open ones too`,
    satisfaction: (n: string, eligible: string) => `of ten, ${n} answers of ${eligible}`,
    'would-recommend': (n: string, eligible: string) => `of ten, ${n} answers of ${eligible}`,
    'training-completion': (n: string) => `of ${n} people in the audience`,
    'total-interactions': (n: string) => `interactions, all ${n} counted`,
  } satisfies DenominatorFor<MeasureName>,
  {
    activation: (n: string) => `von ${n} Personen im Kreis, auch denen noch ohne Zugang`,
    'sustained-use-90': (n: string, eligible: string) =>
      `von ${n} Personen, deren 90. Tag vorbei ist, von ${eligible} mit Zugang`,
    'sustained-use-30': (n: string, eligible: string) =>
      `von ${n} Personen, deren 30. Tag vorbei ist, von ${eligible} mit Zugang`,
    'first-use-success': (n: string, eligible: string) =>
      `von ${n} Personen, die angefangen haben, von ${eligible}, die es könnten`,
    acceptance: (n: string) => `von ${n} Nutzungen bei der Arbeit`,
    deferral: (n: string) => `von ${n} Nutzungen bei der Arbeit`,
    'out-of-scope-share': (n: string) => `von ${n} Nutzungen bei der Arbeit`,
    quality: (n: string) => `von ${n} Bewertungen`,
    'quality-by-stance': (n: string, eligible: string) =>
      `${n} Bewertungen beider Seiten, von ${eligible} insgesamt`,
    'volunteer-gap': (n: string, eligible: string) =>
      `${n} Personen, von denen bekannt ist, wie sie dazukamen, von ${eligible}`,
    coverage: (n: string, eligible: string) =>
      `der Arbeit in ${n} Anwendungsfällen mit angegebenem Anteil, von ${eligible}`,
    'minutes-learning': (n: string, eligible: string) =>
      `Minuten je Nutzung, angegeben für ${n} von ${eligible} Nutzungen bei der Arbeit`,
    'minutes-correcting': (n: string, eligible: string) =>
      `Minuten je Nutzung, angegeben für ${n} von ${eligible} Nutzungen bei der Arbeit`,
    'net-minutes': (n: string, eligible: string) =>
      `Minuten je Woche, im Mittel von ${n} Personen, die es hatten, von ${eligible} mit Zugang`,
    'audited-error-rate-unreviewed': (n: string) =>
      `von ${n} nachgeprüften Ausgaben, die zuvor niemand geprüft hatte`,
    'audited-error-rate-reviewed': (n: string) =>
      `von ${n} nachgeprüften Ausgaben, die zuvor jemand geprüft hatte`,
    'closure-rate': (n: string) => `von ${n} Meldenden, die Bescheid bekommen sollten`,
    'beneficiaries-against-the-rest': (n: string, eligible: string) =>
      `${n} Personen mit vier Wochen Zugang, von ${eligible}, die noch da sind`,
    'support-load': (n: string, eligible: string) =>
      `je 100 Personen und Woche mit Zugang, ${n} Personen von ${eligible}`,
    availability: (n: string) => `von ${n} gemessenen Minuten`,
    'ticket-spike': (n: string, eligible: string) =>
      `${n} Personen, die es hatten, von ${eligible} mit Zugang`,
    'total-activation-failure': (n: string, eligible: string) =>
      `${n} Personen, die es hatten, von ${eligible} mit Zugang`,
    'activation-by-prompt': (n: string) =>
      `von ${n} Personen im Kreis, auch denen noch ohne Zugang`,
    'time-to-first-use': (n: string) => `${n} Personen mit Zugang, auch noch ohne Nutzung`,
    'retention-curve': (n: string) =>
      `${n} Personen, die es genutzt haben, auch solche, die es noch tun`,
    plateau: (n: string, eligible: string) =>
      `${n} Personen mit Zugang in der ganzen Woche, von ${eligible}`,
    'stagnation-after-prompt': (n: string) =>
      `${n} Interaktionen bei der Arbeit in der Woche der Erinnerung`,
    'decline-rate': (n: string) => `von ${n} Eingeladenen, auch denen, die nicht geantwortet haben`,
    relief: (n: string) => `${n} Personen, vorher und noch einmal gemessen`,
    'support-where-needed': (n: string, eligible: string) =>
      `Minuten je Woche, ${n} Personen mit mindestens einer Woche Zugang, von ${eligible}`,
    'care-work': (n: string) => `Minuten, in ${n} Einträgen geleisteter Hilfe`,
    'care-work-concentration': (n: string) =>
      `aller Hilfe von ${n} Personen aus dem Teilnehmerkreis`,
    'silent-errors': (n: string) =>
      `nicht gemeldete Fehler, geschätzt aus den ${n}, die Prüfungen oder Meldungen fanden`,
    'response-time': (n: string) => `${n} Meldungen, auch offene`,
    satisfaction: (n: string, eligible: string) => `von zehn, ${n} Antworten von ${eligible}`,
    'would-recommend': (n: string, eligible: string) => `von zehn, ${n} Antworten von ${eligible}`,
    'training-completion': (n: string) => `von ${n} Personen im Kreis`,
    'total-interactions': (n: string) => `Interaktionen, ${n} insgesamt`,
  },
);
