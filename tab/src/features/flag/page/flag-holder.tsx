import type { FlagPage } from '@causeway/shared/api/flags.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { flagPageText } from '@causeway/shared/text/flag-page-text.js';
import { askRoleWords } from '@causeway/shared/text/flag-words.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { Surface } from '../../../components/surface.js';
import { useMe } from '../../../lib/me.js';
import { useReader } from '../../../lib/reader.js';

/** Who works on it, or who is asked to and until when. */
export function FlagHolder({ flag }: { readonly flag: FlagPage }) {
  const { locale, timeZone } = useReader();
  const words = flagPageText(locale);
  const board = boardText(locale);
  const me = useMe();
  const moment = (at: number) => formatMoment(at, locale, timeZone);
  const { heldBy, claimUntil, ask } = flag;
  const isOpen = flag.dueAt !== null;
  return (
    <Surface title={words.holder}>
      {heldBy ? (
        <span>
          {heldBy.id === me.personId ? board.heldByYou : board.heldBy(heldBy.name)}
          {claimUntil !== null && `, ${words.until(moment(claimUntil))}`}
        </span>
      ) : (
        <span>{board.unheld}</span>
      )}
      {ask && (
        <span>
          {words.asked(ask.person.name, askRoleWords(locale)[ask.role], moment(ask.respondBy))}
        </span>
      )}
      {isOpen && !heldBy && !ask && <span>{words.nobodyAsked}</span>}
      {isOpen && <span>{words.answerBy(moment(flag.answerBy))}</span>}
    </Surface>
  );
}
