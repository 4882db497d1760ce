import { defineText } from './define-text.js';

/** Why a criterion that asks for something that happened says what it says. */
export const gateProcessReasons = defineText(
  {
    'not-built': 'Nothing here can show it so far, so it stays open.',
    'no-use-cases': 'There is no use case it could be asked of.',
    'no-phase': 'This program is over.',
    'no-ring-next': 'There is no next stage it could be asked of.',
    'no-ring-open': 'No stage of the rollout is open.',
    stopped: (stop: string, at: string) => `Blocked: ${stop} since ${at}.`,
    'not-stopped': 'Nothing is on hold or halted.',
    'answer-missing': (question: string) => `Nobody has answered “${question}”`,
    'answer-without-evidence': (question: string) =>
      `The answer to “${question}” cites no evidence.`,
    'answer-evidence-over': (question: string, first: string) =>
      `The answer to “${question}” rested on “${first}”, which no longer holds.`,
    answered: (question: string, evidence: string) =>
      `“${question}” is answered. Evidence cited: ${evidence}.`,
    'window-missing': 'There was no period yet without vendor and project team.',
    'window-not-over': (fromAt: string, untilAt: string) =>
      `The period without vendor and project team lasts from ${fromAt} to ${untilAt}.`,
    'window-broken': (contacts: string, fromAt: string, untilAt: string) =>
      `Times that vendor or project team helped between ${fromAt} and ${untilAt}: ${contacts}. It has to be run again.`,
    'window-held': (fromAt: string, untilAt: string) =>
      `No help from vendor or project team from ${fromAt} to ${untilAt}.`,
    'peak-met': (days: string) => `Days of heaviest work on which it was tried: ${days}.`,
    'peak-ahead': 'The time of heaviest work is still ahead.',
    'peak-accepted':
      'It was not tried when there is most to do; that is known, and the blind spot is closed.',
    'peak-not-met': 'It was not tried when there is most to do. That is a blind spot.',
    'not-rehearsed': (lacking: string, of: string, which: string) =>
      `In ${lacking} of ${of} use cases nobody who answers for it has handled a real flag in time${which}.`,
    rehearsed: (of: string) => `In all ${of} use cases a real flag was handled in time.`,
    'drill-failed': (lacking: string, of: string, which: string) =>
      `The last test alarm reached nobody in ${lacking} of ${of} use cases${which}.`,
    'drill-not-run': (lacking: string, of: string, which: string, days: string) =>
      `No test alarm was answered in the last ${days} days in ${lacking} of ${of} use cases${which}.`,
    'drill-passed': (of: string) => `The last test alarm reached somebody in all ${of} use cases.`,
    'flags-untriaged': (flags: string) => `Flags that nobody has looked at: ${flags}.`,
    'flags-looked-at': (flags: string) =>
      `Somebody looked at every flag. Raised in this stage: ${flags}.`,
    'severe-flags-open': (flags: string) => `Open flags about great harm: ${flags}.`,
    'no-severe-flags': 'No flag about great harm is open.',
    'nothing-heard': 'No flags and no audits. Silence is not quality.',
    'nothing-seeded': (seeded: string, asked: string) =>
      `${seeded} of ${asked} test alarms were answered in this stage.`,
    'too-little-exposure': (flags: string, audits: string) =>
      `${flags} flags and ${audits} audits are too few to say that anything would be heard.`,
    'channel-hears': (flags: string, audits: string, seeded: string) =>
      `${flags} flags, ${audits} audits and ${seeded} test alarms: what goes wrong is heard.`,
    'open-too-short': (days: string, untilAt: string) =>
      `Days still missing: ${days}, until ${untilAt}. Waiting alone shows nothing.`,
    'open-long-enough': (since: string) => `Open since ${since}. That alone shows nothing.`,
    undecided: (lacking: string, of: string, which: string) =>
      `Nothing is decided about ${lacking} of ${of} use cases${which}.`,
    'not-ready': (lacking: string, which: string) =>
      `Use cases of the next stage that are not ready: ${lacking}${which}.`,
    'ready-before': (lacking: string, which: string) =>
      `Use cases that were ready before this stage opened, and nobody has looked since: ${lacking}${which}.`,
    decided: (of: string) => `It is decided about all ${of} use cases.`,
  },
  {
    'not-built': 'Bisher kann hier nichts das zeigen, darum bleibt es offen.',
    'no-use-cases': 'Es gibt keinen Anwendungsfall, für den sich das fragen ließe.',
    'no-phase': 'Dieses Programm ist zu Ende.',
    'no-ring-next': 'Es gibt keine nächste Stufe, für die sich das fragen ließe.',
    'no-ring-open': 'Keine Stufe des Rollouts ist offen.',
    stopped: (stop: string, at: string) => `Gesperrt: ${stop} seit ${at}.`,
    'not-stopped': 'Nichts ist angehalten oder gestoppt.',
    'answer-missing': (question: string) => `Niemand hat beantwortet: „${question}“`,
    'answer-without-evidence': (question: string) =>
      `Die Antwort auf „${question}“ nennt keine Belege.`,
    'answer-evidence-over': (question: string, first: string) =>
      `Die Antwort auf „${question}“ beruhte auf „${first}“, und das gilt nicht mehr.`,
    answered: (question: string, evidence: string) =>
      `„${question}“ ist beantwortet. Genannte Belege: ${evidence}.`,
    'window-missing': 'Es gab noch keinen Zeitraum ohne Hersteller und Projektteam.',
    'window-not-over': (fromAt: string, untilAt: string) =>
      `Der Zeitraum ohne Hersteller und Projektteam dauert vom ${fromAt} bis ${untilAt}.`,
    'window-broken': (contacts: string, fromAt: string, untilAt: string) =>
      `Hersteller oder Projektteam haben zwischen ${fromAt} und ${untilAt} ${contacts}-mal geholfen. Es muss wiederholt werden.`,
    'window-held': (fromAt: string, untilAt: string) =>
      `Keine Hilfe von Hersteller oder Projektteam vom ${fromAt} bis ${untilAt}.`,
    'peak-met': (days: string) =>
      `Tage mit der meisten Arbeit, an denen es erprobt wurde: ${days}.`,
    'peak-ahead': 'Die Zeit mit der meisten Arbeit kommt noch.',
    'peak-accepted':
      'Es wurde nicht erprobt, wenn am meisten zu tun ist; das ist bekannt, und der blinde Fleck ist geschlossen.',
    'peak-not-met':
      'Es wurde nicht erprobt, wenn am meisten zu tun ist. Das ist ein blinder Fleck.',
    'not-rehearsed': (lacking: string, of: string, which: string) =>
      `In ${lacking} von ${of} Anwendungsfällen hat noch niemand, der einsteht, eine echte Meldung rechtzeitig bearbeitet${which}.`,
    rehearsed: (of: string) =>
      `In allen ${of} Anwendungsfällen wurde eine echte Meldung rechtzeitig bearbeitet.`,
    'drill-failed': (lacking: string, of: string, which: string) =>
      `Der letzte Probealarm hat in ${lacking} von ${of} Anwendungsfällen niemanden erreicht${which}.`,
    'drill-not-run': (lacking: string, of: string, which: string, days: string) =>
      `In ${lacking} von ${of} Anwendungsfällen wurde in den letzten ${days} Tagen kein Probealarm beantwortet${which}.`,
    'drill-passed': (of: string) =>
      `Der letzte Probealarm hat in allen ${of} Anwendungsfällen jemanden erreicht.`,
    'flags-untriaged': (flags: string) => `Meldungen, die sich niemand angesehen hat: ${flags}.`,
    'flags-looked-at': (flags: string) =>
      `Jede Meldung hat sich jemand angesehen. In dieser Stufe gemeldet: ${flags}.`,
    'severe-flags-open': (flags: string) => `Offene Meldungen über großen Schaden: ${flags}.`,
    'no-severe-flags': 'Keine Meldung über großen Schaden ist offen.',
    'nothing-heard': 'Keine Meldungen und keine Stichproben. Stille ist keine Qualität.',
    'nothing-seeded': (seeded: string, asked: string) =>
      `${seeded} von ${asked} Probealarmen wurden in dieser Stufe beantwortet.`,
    'too-little-exposure': (flags: string, audits: string) =>
      `${flags} Meldungen und ${audits} Stichproben sind zu wenig, um zu sagen, dass etwas gehört würde.`,
    'channel-hears': (flags: string, audits: string, seeded: string) =>
      `${flags} Meldungen, ${audits} Stichproben und ${seeded} Probealarme: Was schiefgeht, wird gehört.`,
    'open-too-short': (days: string, untilAt: string) =>
      `Noch fehlende Tage: ${days}, bis ${untilAt}. Warten allein zeigt nichts.`,
    'open-long-enough': (since: string) => `Offen seit ${since}. Das allein zeigt nichts.`,
    undecided: (lacking: string, of: string, which: string) =>
      `Über ${lacking} von ${of} Anwendungsfällen ist nichts entschieden${which}.`,
    'not-ready': (lacking: string, which: string) =>
      `Anwendungsfälle der nächsten Stufe, die nicht bereit sind: ${lacking}${which}.`,
    'ready-before': (lacking: string, which: string) =>
      `Anwendungsfälle, die vor dieser Stufe bereit waren und seither von niemandem angesehen wurden: ${lacking}${which}.`,
    decided: (of: string) => `Über alle ${of} Anwendungsfälle ist entschieden.`,
  },
);
