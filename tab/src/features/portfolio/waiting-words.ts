import type { MyWaitingView, WaitingView } from '@causeway/shared/api/waiting.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { wholeCriterionName } from '@causeway/shared/text/gate-text.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { waitingText } from '@causeway/shared/text/waiting-text.js';

type Waiting = Pick<
  WaitingView | MyWaitingView,
  'noun' | 'what' | 'title' | 'called' | 'subject' | 'program' | 'id'
>;

function whatOf({ noun, what, title, called }: Waiting, locale: Locale): string {
  if (title !== null) return title;
  switch (noun) {
    case 'approval':
    case 'step':
      return stepWord(what, locale);
    case 'waiver':
    case 'proposal':
      return wholeCriterionName(what, called.facts, { locale, names: called.names });
    case 'sheet':
      return declaredWords(locale, noun).kind(what) || what;
    case 'register':
    case 'question':
      return declaredWords(locale, 'register').kind(what) || what;
    default:
      return what;
  }
}

/** What has to be done, in a few words. */
export function waitingWords(waiting: Waiting, locale: Locale): string {
  return waitingText(locale)[waiting.noun](whatOf(waiting, locale));
}

/** The part of a program's overview where its next step is decided. */
export const decideId = 'decide';

const rooms = {
  step: `#${decideId}`,
  decision: `#${decideId}`,
  'template-change': '/gate?part=asked',
  sheet: '/sheets',
  evidence: '/evidence',
  register: '/registers',
  question: '/registers',
  proposal: '/registers',
} as const;

/** Where it is done. A statement and an entry have pages that open for whoever is asked, with or without a part in the program. */
export function waitingPlace({ noun, id, program, what, subject }: Waiting): string {
  if (noun === 'approval') return `/approvals/${id}`;
  if (noun === 'waiver') return `/programs/${program.id}/gate?exception=${id}`;
  const room = `/programs/${program.id}${rooms[noun]}`;
  if (noun === 'sheet' && subject !== null) return `${room}/${what}/${subject}`;
  if (noun === 'question' || noun === 'proposal') return `${room}/${subject ?? ''}/${id}`;
  return noun === 'register' ? `${room}/${what}/${id}` : room;
}
