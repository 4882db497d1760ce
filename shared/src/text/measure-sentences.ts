import type { MeasureName } from '../domain/measure/measure-name.js';
import { defineText } from './define-text.js';

type SentenceFor<Value extends string> = Readonly<Record<Value, string>>;

/** What a number says, with the rule it goes by. */
export const measureSentences = defineText(
  {
    activation:
      'Used it at work at least once, by themselves or after a reminder at a due task; those written to by hand do not count.',
    'sustained-use-90':
      'Used it within a week of their own 90th day; whoever left counts as not using it.',
    'sustained-use-30':
      'Used it within a week of their own 30th day; whoever left counts as not using it.',
    'first-use-success':
      'The very first use at work served, without help; whoever was trained before does not count as a success.',
    acceptance: 'The output was used as it was or corrected.',
    deferral: 'People did it themselves or asked someone instead.',
    'out-of-scope-share': 'Uses for something the tool is not meant for.',
    quality: 'Ratings that call the output good.',
    'quality-by-stance':
      'Good ratings by people who had doubts, minus good ratings by people who were keen.',
    'volunteer-gap':
      'Share brought in among volunteers, minus the share among everybody else, also those who said no.',
    coverage: 'Share of the real work in use cases that at least ten people tried.',
    'minutes-learning': 'Time a use took to find out how.',
    'minutes-correcting': 'Time a use took to put the output right.',
    'net-minutes':
      'Minutes saved, less learning, correcting, workarounds and help given; a gain nobody stated counts as none.',
    'audited-error-rate-unreviewed':
      'Wrong outputs in a random sample of what was passed on without review.',
    'audited-error-rate-reviewed':
      'Wrong outputs in a random sample of what was passed on after review.',
    'closure-rate':
      'Reporters of decided flags who were told; whom no message reached was not told.',
    'beneficiaries-against-the-rest':
      'Used in the last four weeks: share of those it is meant for, minus the share of the rest.',
    'support-load': 'Tickets, questions and help among colleagues per 100 people and week.',
    availability: 'Part of the measured time in which the tool worked.',
    'ticket-spike':
      'At least half as many tickets again per person this week as in the four before, and hardly by chance.',
    'total-activation-failure':
      'Fewer than one interaction for five weeks of one person’s access, over the last four weeks.',
    'activation-by-prompt':
      'What came before the first use at work: nothing, a reminder at a due task, or a mail by hand.',
    'time-to-first-use':
      'Days from access to the first use at work; those still without stay in the count.',
    'retention-curve': 'Days from the first use to the last one before 28 silent days.',
    plateau:
      'From one four weeks to the next the weekly share of people using it fell or rose by less than two points, below 80%.',
    'stagnation-after-prompt':
      'Use at least doubled in the week of a reminder, and less than a quarter of that was left a week later.',
    'decline-rate': 'Invited, and said no; those who have not responded are counted along.',
    relief: 'The indicator people were chosen by, now minus before.',
    'support-where-needed':
      'Help received a week by those who find it hard, minus what the rest received.',
    'care-work': 'Minutes of logged help, by the role it was given in.',
    'care-work-concentration': 'Share of all help given by the tenth of helpers who helped most.',
    'silent-errors':
      'Estimated from how often audits and flags found the same error; it assumes both search independently.',
    'response-time': 'From the flag to its answer; open ones have waited so long already.',
    satisfaction: 'How satisfied people say they are, out of ten. Shown, and counts for nothing.',
    'would-recommend':
      'Whether people would recommend it, out of ten. Shown, and counts for nothing.',
    'training-completion':
      'People who completed a training: information passed on, not yet ability. Counts for nothing.',
    'total-interactions': 'Everything ever done with it, practice too. It can only grow.',
  } satisfies SentenceFor<MeasureName>,
  {
    activation:
      'Haben es mindestens einmal bei der Arbeit genutzt, von selbst oder nach einer Erinnerung an einer fälligen Aufgabe; von Hand Angeschriebene zählen nicht.',
    'sustained-use-90':
      'Haben es um ihren eigenen 90. Tag herum genutzt, eine Woche davor bis eine danach; wer ging, zählt als nicht mehr nutzend.',
    'sustained-use-30':
      'Haben es um ihren eigenen 30. Tag herum genutzt, eine Woche davor bis eine danach; wer ging, zählt als nicht mehr nutzend.',
    'first-use-success':
      'Schon die erste Nutzung bei der Arbeit taugte, ohne Hilfe; wer vorher geschult wurde, zählt nicht als Erfolg.',
    acceptance: 'Die Ausgabe wurde so verwendet oder korrigiert.',
    deferral: 'Stattdessen wurde es selbst gemacht oder jemand gefragt.',
    'out-of-scope-share': 'Nutzungen, für die das Tool nicht gedacht ist.',
    quality: 'Bewertungen, die die Ausgabe gut nennen.',
    'quality-by-stance':
      'Gute Bewertungen von Leuten mit Zweifeln minus gute Bewertungen von Begeisterten.',
    'volunteer-gap':
      'Anteil der ins Nutzen Gekommenen unter Freiwilligen minus der Anteil unter allen anderen, auch denen, die ablehnten.',
    coverage:
      'Anteil der echten Arbeit in Anwendungsfällen, die mindestens zehn Personen erprobt haben.',
    'minutes-learning': 'Zeit, die eine Nutzung kostete, um herauszufinden, wie es geht.',
    'minutes-correcting': 'Zeit, die eine Nutzung kostete, um die Ausgabe richtigzustellen.',
    'net-minutes':
      'Gesparte Minuten, abzüglich Lernen, Korrigieren, Umwegen und geleisteter Hilfe; ein nicht genannter Gewinn zählt als keiner.',
    'audited-error-rate-unreviewed':
      'Falsche Ausgaben in einer Zufallsstichprobe dessen, was ungeprüft weitergegeben wurde.',
    'audited-error-rate-reviewed':
      'Falsche Ausgaben in einer Zufallsstichprobe dessen, was geprüft weitergegeben wurde.',
    'closure-rate':
      'Meldende entschiedener Meldungen, die Bescheid bekamen; wen keine Nachricht erreichte, der bekam keinen.',
    'beneficiaries-against-the-rest':
      'In den letzten vier Wochen genutzt: Anteil derer, für die es gedacht ist, minus der Anteil der übrigen.',
    'support-load': 'Tickets, Fragen und Hilfe unter Kollegen je 100 Personen und Woche.',
    availability: 'Teil der gemessenen Zeit, in der das Tool lief.',
    'ticket-spike':
      'Diese Woche je Person mindestens anderthalbmal so viele Tickets wie in den vier davor, und kaum durch Zufall.',
    'total-activation-failure':
      'Weniger als eine Interaktion auf fünf Wochen Zugang einer Person, über die letzten vier Wochen.',
    'activation-by-prompt':
      'Was der ersten Nutzung bei der Arbeit vorausging: nichts, eine Erinnerung an einer fälligen Aufgabe oder eine Mail von Hand.',
    'time-to-first-use':
      'Tage vom Zugang bis zur ersten Nutzung bei der Arbeit; wer noch keine hat, bleibt dabei.',
    'retention-curve': 'Tage von der ersten Nutzung bis zur letzten vor 28 stillen Tagen.',
    plateau:
      'Der wöchentliche Anteil der Nutzenden fiel von vier Wochen zu den nächsten vier oder stieg um weniger als zwei Punkte, unter 80 %.',
    'stagnation-after-prompt':
      'In der Woche einer Erinnerung hat sich die Nutzung mindestens verdoppelt, und eine Woche später war davon weniger als ein Viertel übrig.',
    'decline-rate': 'Eingeladen und abgelehnt; wer nicht geantwortet hat, ist mitgezählt.',
    relief: 'Das Merkmal, nach dem die Leute ausgewählt wurden, jetzt minus vorher.',
    'support-where-needed':
      'Hilfe je Woche für die, denen es schwerfällt, minus die Hilfe für die übrigen.',
    'care-work': 'Minuten erfasster Hilfe, nach der Rolle, in der sie geleistet wurde.',
    'care-work-concentration':
      'Anteil aller Hilfe, den das Zehntel leistet, das am meisten geholfen hat.',
    'silent-errors':
      'Geschätzt danach, wie oft Prüfungen und Meldungen denselben Fehler fanden; unterstellt, dass beide unabhängig suchen.',
    'response-time': 'Von der Meldung bis zur Antwort; offene warten schon so lange.',
    satisfaction: 'Wie zufrieden die Leute sich nennen, von zehn. Wird gezeigt und zählt nicht.',
    'would-recommend': 'Ob die Leute es empfehlen würden, von zehn. Wird gezeigt und zählt nicht.',
    'training-completion':
      'Personen mit abgeschlossener Schulung: vermitteltes Wissen, noch kein Können. Zählt nicht.',
    'total-interactions': 'Alles, was je damit gemacht wurde, Übung inbegriffen. Kann nur wachsen.',
  },
);
