import { defineText } from './define-text.js';

/** What a person is told of something that expires or is overdue. */
export const dueCardText = defineText(
  {
    expiresSoon: (what: string, program: string) => `“${what}” of ${program} expires soon`,
    expired: (what: string, program: string) => `“${what}” of ${program} has expired`,
    overdue: (what: string, program: string) => `Overdue in ${program}: ${what}`,
    noLongerDue: (what: string, program: string) => `No longer overdue in ${program}: ${what}`,
    holdsUntil: (moment: string) => `It holds until ${moment}.`,
    heldUntil: (moment: string) => `It held until ${moment}.`,
    wasDue: (moment: string) => `It was due ${moment}.`,
    confirm:
      'Please confirm that it is still so, or change it. What has expired counts for nothing.',
    showAnew:
      'Please show it anew, or say that it holds no more. What has expired counts for nothing.',
    renewed: (what: string, program: string) => `Shown anew: ${what} (${program})`,
    foundNow: 'What was found this time?',
    renew: 'Show it anew',
    act: 'Please deal with it, or say why it takes longer.',
    open: 'Open',
  },
  {
    expiresSoon: (what, program) => `„${what}“ von ${program} läuft bald ab`,
    expired: (what, program) => `„${what}“ von ${program} ist abgelaufen`,
    overdue: (what, program) => `Überfällig in ${program}: ${what}`,
    noLongerDue: (what, program) => `Nicht mehr überfällig in ${program}: ${what}`,
    holdsUntil: (moment) => `Es gilt bis ${moment}.`,
    heldUntil: (moment) => `Es galt bis ${moment}.`,
    wasDue: (moment) => `Es war fällig: ${moment}.`,
    confirm:
      'Bitte bestätigen Sie, dass es noch so ist, oder ändern Sie es. Was abgelaufen ist, zählt nicht.',
    showAnew:
      'Bitte zeigen Sie es neu, oder sagen Sie, dass es nicht mehr gilt. Was abgelaufen ist, zählt nicht.',
    renewed: (what, program) => `Neu gezeigt: ${what} (${program})`,
    foundNow: 'Was wurde diesmal gefunden?',
    renew: 'Neu zeigen',
    act: 'Bitte kümmern Sie sich darum, oder sagen Sie, warum es länger dauert.',
    open: 'Öffnen',
  },
);
