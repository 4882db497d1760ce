import type { FlagPage } from '@causeway/shared/api/flags.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { flagPageText } from '@causeway/shared/text/flag-page-text.js';
import { dismissalWords } from '@causeway/shared/text/flag-words.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { QuotedText } from '../../../components/quoted-text.js';
import { Surface } from '../../../components/surface.js';
import { useReader } from '../../../lib/reader.js';

/** What the reporter was told in the end. */
export function FlagOutcome({ flag }: { readonly flag: FlagPage }) {
  const { locale, timeZone } = useReader();
  const words = flagPageText(locale);
  const board = boardText(locale);
  const { answer, dismissal } = flag;
  const ending = answer ?? dismissal;
  if (!ending) return null;
  const kind = answer
    ? { changed: board.changed, 'no-change': board.noChange }[answer.kind]
    : dismissal && dismissalWords(locale)[dismissal.reason];
  return (
    <Surface title={answer ? words.answer : words.dismissal}>
      <strong>{kind}</strong>
      <QuotedText text={ending.text} />
      <small>{words.by(ending.by.name, formatMoment(ending.at, locale, timeZone))}</small>
    </Surface>
  );
}
