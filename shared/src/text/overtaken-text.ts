import type { ApprovalState } from '../domain/approval/approval.js';
import type { Locale } from '../domain/person/person.js';
import type { BasisChangeKind } from '../domain/snapshot/basis-change.js';
import type { Facts } from '../lib/decision.js';
import { approvalStateWords, basisChangeWords } from './approval-text.js';
import { defineText } from './define-text.js';
import { formatMoment } from './format.js';

/** What somebody reads who pressed on a question that is not what it was: what happened, and what now. */
const overtakenText = defineText(
  {
    changed: 'This has changed since you looked.',
    by: (person: string) => `${person} was faster.`,
    youApproved: (moment: string) => `You have already decided: you said yes, ${moment}.`,
    youRejected: (moment: string) => `You have already decided: you said no, ${moment}.`,
    youWithdrew: (moment: string) => `You have already taken this question back, ${moment}.`,
    withdrawn: (person: string, moment: string) => `${person} took this question back, ${moment}.`,
    expired: (moment: string) => `Its time was over, ${moment}.`,
    void: (moment: string) => `What it was about changed, ${moment}.`,
    isNow: (state: string) => `It is now: ${state}.`,
    'next.open': 'If your word is still asked for, you can give it now.',
    'next.granted': 'There is nothing left to decide.',
    'next.used': 'There is nothing left to decide.',
    'next.rejected': 'What would make it a yes stands with it.',
    'next.withdrawn': 'There is nothing to decide. If it is asked again, you hear of it.',
    'next.expired': 'There is nothing to decide. If it is asked again, you hear of it.',
    'next.void': 'It has to be asked again, about what is shown then.',
  },
  {
    changed: 'Das hat sich inzwischen geändert.',
    by: (person) => `${person} war schneller.`,
    youApproved: (moment) => `Sie haben schon entschieden: Sie haben Ja gesagt, ${moment}.`,
    youRejected: (moment) => `Sie haben schon entschieden: Sie haben Nein gesagt, ${moment}.`,
    youWithdrew: (moment) => `Sie haben diese Frage schon zurückgezogen, ${moment}.`,
    withdrawn: (person, moment) => `${person} hat diese Frage zurückgezogen, ${moment}.`,
    expired: (moment) => `Ihre Zeit war um, ${moment}.`,
    void: (moment) => `Worum es ging, hat sich geändert, ${moment}.`,
    isNow: (state) => `Jetzt gilt: ${state}.`,
    'next.open': 'Wird Ihr Wort noch gebraucht, können Sie es jetzt geben.',
    'next.granted': 'Zu entscheiden ist nichts mehr.',
    'next.used': 'Zu entscheiden ist nichts mehr.',
    'next.rejected': 'Was es zu einem Ja machen würde, steht dabei.',
    'next.withdrawn': 'Zu entscheiden ist nichts. Wird wieder gefragt, erfahren Sie es.',
    'next.expired': 'Zu entscheiden ist nichts. Wird wieder gefragt, erfahren Sie es.',
    'next.void': 'Es muss neu gefragt werden, zu dem, was dann gezeigt ist.',
  },
);

interface Reader {
  readonly locale: Locale;
  readonly timeZone: string;
}

type Words = ReturnType<typeof overtakenText>;

function momentOf(at: Facts[string] | undefined, { locale, timeZone }: Reader): string | undefined {
  return typeof at === 'number' ? formatMoment(at, locale, timeZone) : undefined;
}

/** What they had said themselves comes first: nobody was faster than they were. */
function ownWord({ ownVerdict, ownAt }: Facts, words: Words, reader: Reader): string | undefined {
  const moment = momentOf(ownAt, reader);
  if (moment === undefined) return undefined;
  return ownVerdict === 'reject' ? words.youRejected(moment) : words.youApproved(moment);
}

/** How it came to its end, where that was no word of anybody who decides. */
function ending(facts: Facts, words: Words, reader: Reader): string | undefined {
  const { state, isOwn, heldByName } = facts;
  const moment = momentOf(facts['at'], reader);
  if (moment === undefined) return undefined;
  switch (state) {
    case 'withdrawn': {
      if (isOwn === true) return words.youWithdrew(moment);
      return typeof heldByName === 'string' ? words.withdrawn(heldByName, moment) : undefined;
    }
    case 'expired':
      return words.expired(moment);
    case 'void':
      return words.void(moment);
    default:
      return undefined;
  }
}

/** Whether a question moved on before a press: what happened, what it is now, why, and what now. */
export function overtakenSentence(facts: Facts, reader: Reader): string {
  const { locale } = reader;
  const { heldByName, isOwn, change, changeName } = facts;
  const words = overtakenText(locale);
  const state = facts['state'] as ApprovalState;
  const own = ownWord(facts, words, reader);
  const ended = ending(facts, words, reader);
  const isSomebodyElse = typeof heldByName === 'string' && heldByName !== '' && isOwn !== true;
  const faster = isSomebodyElse ? words.by(heldByName) : words.changed;
  const happened = own || ended ? [own, ended] : [faster];
  const isNow = (approvalStateWords(locale) as Readonly<Partial<Record<string, string>>>)[state];
  const kind = change as BasisChangeKind | null | undefined;
  const because = kind ? basisChangeWords(locale)[kind](String(changeName ?? '')) : undefined;
  // Whoever has spoken waits for the others.
  const isDone = own !== undefined && state === 'open';
  const next = isNow === undefined || isDone ? undefined : words[`next.${state}`];
  return [...happened, isNow && words.isNow(isNow), because, next].filter(Boolean).join(' ');
}
