import { defineText } from './define-text.js';

/** Who decides for whom, and until when. */
export const delegationText = defineText(
  {
    title: 'Who decides for somebody else',
    hint: 'Handed over by whoever holds it, to one person and until a day. Either of the two can end it.',
    none: 'Nobody decides for anybody else.',
    noneHint:
      'Whoever is asked to approve can hand it over for a few days, from the question itself.',
    line: (from: string, to: string) => `${to} decides for ${from}`,
    runs: (until: string) => `Until ${until}`,
    begins: (from: string, until: string) => `From ${from} until ${until}`,
    ended: (at: string) => `Ended ${at}`,
    over: (until: string) => `Ran out ${until}`,
    end: 'End it',
    endOf: (from: string, to: string) => `End it: ${to} decides for ${from}`,
    endTitle: (from: string, to: string) => `${to} no longer decides for ${from}?`,
    endHint: (from: string) =>
      `From now on ${from} is asked again. What was decided until now stays decided.`,
    endedToast: (from: string, to: string) => `${to} no longer decides for ${from}.`,
    earlier: 'Earlier ones',
  },
  {
    title: 'Wer für jemand anderen entscheidet',
    hint: 'Übertragen von der Person, der es zusteht, an eine Person und bis zu einem Tag. Beide können es beenden.',
    none: 'Niemand entscheidet für jemand anderen.',
    noneHint:
      'Wer um Freigabe gefragt wird, kann es für einige Tage übertragen, von der Frage selbst aus.',
    line: (from, to) => `${to} entscheidet für ${from}`,
    runs: (until) => `Bis ${until}`,
    begins: (from, until) => `Von ${from} bis ${until}`,
    ended: (at) => `Beendet ${at}`,
    over: (until) => `Abgelaufen ${until}`,
    end: 'Beenden',
    endOf: (from, to) => `Beenden: ${to} entscheidet für ${from}`,
    endTitle: (from, to) => `${to} entscheidet nicht mehr für ${from}?`,
    endHint: (from) =>
      `Ab jetzt wird wieder ${from} gefragt. Was bis jetzt entschieden wurde, bleibt entschieden.`,
    endedToast: (from, to) => `${to} entscheidet nicht mehr für ${from}.`,
    earlier: 'Frühere',
  },
);
