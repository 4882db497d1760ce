import { defineText } from './define-text.js';

/** What somebody typed on an earlier visit and has not sent. */
export const draftText = defineText(
  {
    begun: (moment: string) => `You began this on ${moment}.`,
    lacksPeople: 'Names of others are not kept on this device: please choose them again.',
    startAgain: 'Start again',
  },
  {
    begun: (moment: string) => `Sie haben das am ${moment} begonnen.`,
    lacksPeople: 'Namen anderer bleiben nicht auf diesem Gerät: Bitte wählen Sie sie neu.',
    startAgain: 'Neu beginnen',
  },
);
