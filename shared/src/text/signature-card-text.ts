import { defineText } from './define-text.js';

/** Asking somebody who is named in a statement whether they agree to it. */
export const signatureCardText = defineText(
  {
    asked: (what: string, program: string) => `Your agreement is asked for: ${what} (${program})`,
    noLonger: (what: string, program: string) => `Nothing waits for you here: ${what} (${program})`,
    why: 'You are named in it. It holds only once you agree.',
    sign: (as: string) => `Agree as: ${as}`,
    notSo: 'If it is not so, leave it and tell whoever wrote it.',
    yes: 'yes',
    no: 'no',
    open: 'Open',
  },
  {
    asked: (what, program) => `Ihre Zustimmung ist gefragt: ${what} (${program})`,
    noLonger: (what, program) => `Hier wartet nichts auf Sie: ${what} (${program})`,
    why: 'Sie sind darin genannt. Es gilt erst, wenn Sie zustimmen.',
    sign: (as) => `Zustimmen als: ${as}`,
    notSo: 'Stimmt es nicht, lassen Sie es und sagen Sie es denen, die es geschrieben haben.',
    yes: 'ja',
    no: 'nein',
    open: 'Öffnen',
  },
);
