import { defineText } from './define-text.js';

/** Why a criterion that asks for a list of things, or for evidence, says what it says. */
export const gateRegisterReasons = defineText(
  {
    'nothing-listed': 'Nobody has listed anything, which is not the same as nothing being there.',
    'entries-open': (lacking: string, of: string, which: string) =>
      `${lacking} of ${of} are open${which}.`,
    'entries-closed': (of: string) => `All ${of} are closed.`,
    'entries-overdue': (lacking: string, of: string, which: string) =>
      `${lacking} of ${of} are overdue${which}.`,
    'bad-case-unlisted': (lacking: string, which: string) =>
      `Use cases that do not work by their numbers and stand on no list: ${lacking}${which}.`,
    'bad-case-without-cause': (lacking: string, of: string, which: string) =>
      `${lacking} of ${of} have no cause and no decision${which}.`,
    'bad-cases-settled': (of: string) => `All ${of} have a cause and a decision.`,
    'trial-not-manageable': (lacking: string, of: string, which: string) =>
      `${lacking} of ${of} trials failed in a way that cannot be managed${which}.`,
    'strain-not-tried': (strains: string) => `Not tried yet: ${strains}.`,
    'trials-not-run': (lacking: string, of: string, which: string) =>
      `${lacking} of ${of} trials have not been run${which}.`,
    'trials-not-sized': (lacking: string, of: string, which: string) =>
      `Of ${lacking} of ${of} trials nobody knows size and rate${which}.`,
    'trials-run': (of: string, perWeek: string) =>
      `All ${of} trials were run; together about ${perWeek} cases a week would fail.`,
    'blind-spots-open': (open: string, of: string) =>
      `${of} are listed and none is overdue; ${open} are open.`,
    'findings-untraced': (lacking: string, of: string, which: string) =>
      `Nothing follows from ${lacking} of ${of} findings${which}.`,
    'findings-traced': (of: string, unexplained: string) =>
      `Work follows from all ${of} findings; ${unexplained} pieces of work follow from none.`,
    'workarounds-untraced': (lacking: string, of: string, which: string) =>
      `${lacking} of ${of} things done by hand have no gap on the list${which}.`,
    'risks-in-time': (deferred: string) => `None is overdue. Put off: ${deferred}.`,
    'barrier-without-remedy': (lacking: string, of: string, share: string, group: string) =>
      `${lacking} of ${of} keep more than ${share} from it and have no remedy or no owner; the first is among “${group}”.`,
    'barriers-in-remedy': (of: string, share: string) =>
      `Of ${of}, all that keep more than ${share} from it have a remedy and an owner.`,
    'nobody-asked': 'Nobody who resists has been asked yet.',
    'answer-not-agreed': (of: string) =>
      `Asked: ${of}. There is no criterion yet that one of them agreed on.`,
    'answer-declined': (of: string) =>
      `All who were asked (${of}) have declined. Somebody else has to be asked.`,
    'answer-not-registered': (of: string) =>
      `Answers agreed on: ${of}. None of them is a registered criterion that could fail this decision.`,
    'answer-registered': (of: string) =>
      `Answers that stand here as criteria: ${of}, each with a co-owner who did not ask for the tool.`,

    'shown-by-evidence': 'Shown by evidence that is still valid.',
    'no-evidence': 'Nobody has recorded any evidence.',
    'figure-not-met': (shown: string, asked: string) =>
      `Not shown: the evidence says ${shown}, and ${asked} is asked for.`,
    'figure-not-reached': (shown: string, asked: string) =>
      `It reaches ${shown}, and ${asked} is asked for.`,
    'measured-with-a-stake':
      'Whoever measured has a stake in it, and somebody independent is needed.',
    'evidence-expired': (at: string) => `It was shown, and the evidence expired on ${at}.`,
    'evidence-withdrawn': (at: string) => `It was shown, and the evidence was withdrawn on ${at}.`,
    'evidence-of-demonstration':
      'What there is was shown for the demonstration. It has to be shown anew.',
  },
  {
    'nothing-listed': 'Niemand hat etwas aufgelistet. Das heißt nicht, dass da nichts ist.',
    'entries-open': (lacking: string, of: string, which: string) =>
      `${lacking} von ${of} sind offen${which}.`,
    'entries-closed': (of: string) => `Alle ${of} sind erledigt.`,
    'entries-overdue': (lacking: string, of: string, which: string) =>
      `${lacking} von ${of} sind überfällig${which}.`,
    'bad-case-unlisted': (lacking: string, which: string) =>
      `Anwendungsfälle, die den Zahlen nach nicht funktionieren und auf keiner Liste stehen: ${lacking}${which}.`,
    'bad-case-without-cause': (lacking: string, of: string, which: string) =>
      `${lacking} von ${of} haben keine Ursache und keine Entscheidung${which}.`,
    'bad-cases-settled': (of: string) => `Alle ${of} haben eine Ursache und eine Entscheidung.`,
    'trial-not-manageable': (lacking: string, of: string, which: string) =>
      `${lacking} von ${of} Versuchen sind so ausgegangen, dass es nicht zu beherrschen ist${which}.`,
    'strain-not-tried': (strains: string) => `Noch nicht versucht: ${strains}.`,
    'trials-not-run': (lacking: string, of: string, which: string) =>
      `${lacking} von ${of} Versuchen stehen aus${which}.`,
    'trials-not-sized': (lacking: string, of: string, which: string) =>
      `Von ${lacking} von ${of} Versuchen kennt niemand Umfang und Anteil${which}.`,
    'trials-run': (of: string, perWeek: string) =>
      `Alle ${of} Versuche sind gemacht; zusammen gingen etwa ${perWeek} Fälle in der Woche schief.`,
    'blind-spots-open': (open: string, of: string) =>
      `${of} sind aufgelistet und keiner ist überfällig; ${open} sind offen.`,
    'findings-untraced': (lacking: string, of: string, which: string) =>
      `Aus ${lacking} von ${of} Befunden folgt nichts${which}.`,
    'findings-traced': (of: string, unexplained: string) =>
      `Aus allen ${of} Befunden folgt Arbeit; ${unexplained} Arbeiten folgen aus keinem.`,
    'workarounds-untraced': (lacking: string, of: string, which: string) =>
      `${lacking} von ${of} Handgriffen gehören zu keiner Lücke auf der Liste${which}.`,
    'risks-in-time': (deferred: string) => `Keine ist überfällig; ${deferred} sind verschoben.`,
    'barrier-without-remedy': (lacking: string, of: string, share: string, group: string) =>
      `${lacking} von ${of} halten mehr als ${share} ab und haben keine Abhilfe oder niemanden, der sich kümmert, zuerst bei „${group}“.`,
    'barriers-in-remedy': (of: string, share: string) =>
      `Von ${of} haben alle, die mehr als ${share} abhalten, eine Abhilfe und jemanden, der sich kümmert.`,
    'nobody-asked': 'Noch wurde niemand gefragt, der widersteht.',
    'answer-not-agreed': (of: string) =>
      `Gefragt: ${of}. Noch hat niemand von ihnen einem Kriterium zugestimmt.`,
    'answer-declined': (of: string) =>
      `Alle Gefragten (${of}) haben abgelehnt. Jemand anderes muss gefragt werden.`,
    'answer-not-registered': (of: string) =>
      `Vereinbarte Antworten: ${of}. Keine ist ein registriertes Kriterium, an dem die Entscheidung scheitern könnte.`,
    'answer-registered': (of: string) =>
      `Antworten, die hier als Kriterien stehen: ${of}, jede mit jemandem, der das Werkzeug nicht wollte.`,

    'shown-by-evidence': 'Durch Belege gezeigt, die noch gelten.',
    'no-evidence': 'Niemand hat Belege eingetragen.',
    'figure-not-met': (shown: string, asked: string) =>
      `Nicht gezeigt: Der Beleg sagt ${shown}, verlangt ist ${asked}.`,
    'figure-not-reached': (shown: string, asked: string) =>
      `Er reicht bis ${shown}, verlangt ist ${asked}.`,
    'measured-with-a-stake':
      'Wer gemessen hat, hat selbst ein Interesse daran. Es braucht jemand Unabhängigen.',
    'evidence-expired': (at: string) => `Es war gezeigt, und der Beleg ist am ${at} abgelaufen.`,
    'evidence-withdrawn': (at: string) =>
      `Es war gezeigt, und der Beleg wurde am ${at} zurückgezogen.`,
    'evidence-of-demonstration':
      'Was da ist, wurde für die Vorführung gezeigt. Es muss neu gezeigt werden.',
  },
);
