import type { NoticeLine } from '@causeway/shared/api/mine.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { noticeSubject } from '@causeway/shared/domain/notice/notice.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { wholeCriterionName } from '@causeway/shared/text/gate-text.js';
import { noticeLineWords } from '@causeway/shared/text/notice-line-text.js';
import { stepWord } from '@causeway/shared/text/step-word.js';

function whatOf({ kind, about }: NoticeLine, locale: Locale): string {
  if (!about) return '';
  const { what, title, called } = about;
  if (title !== null) return title;
  const subject = noticeSubject(kind);
  switch (subject) {
    case 'sheet':
    case 'register':
      return declaredWords(locale, subject).kind(what);
    case 'approval':
      return stepWord(what, locale);
    case 'waiver':
      return wholeCriterionName(what, called.facts, { locale, names: called.names });
    default:
      return '';
  }
}

/** What happened, and to what: nine of a kind are nine different lines. */
export function noticeWords(notice: NoticeLine, locale: Locale): string {
  const happened = noticeLineWords(locale)[notice.kind];
  const what = whatOf(notice, locale);
  return what === '' ? happened : `${happened}: ${what}`;
}
