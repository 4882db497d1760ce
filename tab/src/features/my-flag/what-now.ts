import type { MyFlag } from '@causeway/shared/api/mine.js';
import type { myFlagsText } from '@causeway/shared/text/my-flags-text.js';

type Words = ReturnType<typeof myFlagsText>;

/** The one thing the reporter should do now; a question comes before everything else. */
export function whatNow(flag: MyFlag, words: Words): string {
  switch (flag.state) {
    case 'withdrawn':
      return words.nowWithdrawn;
    case 'answered':
    case 'dismissed':
      return flag.mayReopen ? words.nowClosed : words.nowClosedTwice;
    case 'new':
    case 'in-triage':
    case 'confirmed':
      if (flag.question && flag.question.reply === null) return words.nowReply;
      if (flag.correction?.closed) return words.nowNothing;
      if (flag.reach === 'customer') return words.nowCustomer;
      if (flag.reach === 'unknown') return words.nowFindOut;
      return flag.reach === 'nobody' ? words.nowNothing : words.nowCorrect;
  }
}
