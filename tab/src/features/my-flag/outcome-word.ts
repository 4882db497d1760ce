import type { MyFlag } from '@causeway/shared/api/mine.js';
import type { myFlagsText } from '@causeway/shared/text/my-flags-text.js';

type Kind = NonNullable<MyFlag['outcomeOfFlag']>['kind'];

export function outcomeWord(kind: Kind, words: ReturnType<typeof myFlagsText>): string {
  const wordOf = {
    changed: words.changed,
    'no-change': words.noChange,
    dismissed: words.dismissed,
  };
  return `${wordOf[kind]}:`;
}
