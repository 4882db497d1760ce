import type { Locale } from '../domain/person/person.js';
import type { Facts } from '../lib/decision.js';
import { defineText } from './define-text.js';
import { askRoleWords, flagStateWords, severityWords } from './flag-words.js';

const historyText = defineText(
  {
    'flag-raised': () => 'flagged it',
    'flag-assigned': () => 'assigned it to a program',
    'flag-asked': ({ to, role }: Gaps) => `asked ${to}${role}`,
    'path-exhausted': () => 'found nobody left to ask',
    'correction-overdue': () => 'reminded of what should have been put right',
    'flag-claimed': () => 'claimed it',
    'claim-released': () => 'gave it back',
    'claim-expired': ({ to }: Gaps) => `took it back from ${to}: the time to work on it was over`,
    'flag-handed-to': ({ to }: Gaps) => `handed it to ${to}`,
    'reporter-asked': () => 'asked the reporter',
    'reporter-replied': () => 'replied',
    'severity-set': ({ severity }: Gaps) => `set the severity to ${severity}`,
    'flag-confirmed': () => 'confirmed it',
    'correction-planned': ({ to }: Gaps) => `planned to put it right${to ? ` with ${to}` : ''}`,
    'correction-closed': () => 'closed putting it right',
    'flag-answered': () => 'answered the reporter',
    'flag-dismissed': () => 'dismissed it',
    'flag-reopened': () => 'had it looked at again',
    'flag-added-to': () => 'added something',
    'flag-withdrawn': () => 'withdrew it',
    'move-undone': ({ state }: Gaps) => `undid the last step; it is ${state} again`,
    'undo-offered': () => 'can undo this for ten minutes',
    'reporter-looked-at': () => 'looked at who reported',
    'screenshot-added': () => 'added a screenshot',
    other: () => 'changed something',
  },
  {
    'flag-raised': () => 'hat gemeldet',
    'flag-assigned': () => 'hat sie einem Programm zugeordnet',
    'flag-asked': ({ to, role }: Gaps) => `hat ${to}${role} gefragt`,
    'path-exhausted': () => 'hat niemanden mehr zu fragen gefunden',
    'correction-overdue': () => 'hat an das erinnert, was in Ordnung zu bringen war',
    'flag-claimed': () => 'hat sie übernommen',
    'claim-released': () => 'hat sie zurückgegeben',
    'claim-expired': ({ to }: Gaps) =>
      `hat sie von ${to} zurückgenommen: Die Zeit zum Bearbeiten war um`,
    'flag-handed-to': ({ to }: Gaps) => `hat sie an ${to} weitergegeben`,
    'reporter-asked': () => 'hat nachgefragt',
    'reporter-replied': () => 'hat auf die Rückfrage geantwortet',
    'severity-set': ({ severity }: Gaps) => `hat die Schwere festgelegt: ${severity}`,
    'flag-confirmed': () => 'hat sie bestätigt',
    'correction-planned': ({ to }: Gaps) =>
      `hat die Richtigstellung geplant${to ? `, mit ${to}` : ''}`,
    'correction-closed': () => 'hat die Richtigstellung abgeschlossen',
    'flag-answered': () => 'hat geantwortet',
    'flag-dismissed': () => 'hat sie abgelehnt',
    'flag-reopened': () => 'hat sie erneut prüfen lassen',
    'flag-added-to': () => 'hat etwas ergänzt',
    'flag-withdrawn': () => 'hat die Meldung zurückgezogen',
    'move-undone': ({ state }: Gaps) =>
      `hat den letzten Schritt rückgängig gemacht; Stand wieder: ${state}`,
    'undo-offered': () => 'kann dies zehn Minuten lang rückgängig machen',
    'reporter-looked-at': () => 'hat angesehen, wer gemeldet hat',
    'screenshot-added': () => 'hat einen Screenshot hinzugefügt',
    other: () => 'hat etwas geändert',
  },
);

interface Gaps {
  readonly to: string;
  readonly role: string;
  readonly severity: string;
  readonly state: string;
}

function wordOf(words: object, value: unknown): string {
  return new Map<unknown, string>(Object.entries(words)).get(value) ?? '';
}

/** What one line of the record says after the name of who did it. */
export function historySentence(type: string, facts: Facts, locale: Locale): string {
  const role = wordOf(askRoleWords(locale), facts['role']);
  const gaps: Gaps = {
    to: typeof facts['to'] === 'string' ? facts['to'] : '',
    role: role && ` (${role})`,
    severity: wordOf(severityWords(locale), facts['severity']),
    state: wordOf(flagStateWords(locale), facts['state']),
  };
  const words = new Map(Object.entries(historyText(locale)));
  const sentence = words.get(type) ?? historyText(locale).other;
  return sentence(gaps);
}
