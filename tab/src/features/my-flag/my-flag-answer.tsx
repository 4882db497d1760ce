import type { MyFlag } from '@causeway/shared/api/mine.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { myFlagsText } from '@causeway/shared/text/my-flags-text.js';
import { QuotedText } from '../../components/quoted-text.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { outcomeWord } from './outcome-word.js';

function useCorrectionSentence(flag: MyFlag): string | undefined {
  const { locale, timeZone } = useReader();
  const words = myFlagsText(locale);
  const { correction } = flag;
  if (!correction) return undefined;
  if (correction.closed) {
    const { how, text } = correction.closed;
    return how === 'done' ? words.correctionDone(text) : words.correctionNotPossible(text);
  }
  const moment = formatMoment(correction.dueAt, locale, timeZone);
  return correction.owner
    ? words.correctionOpen(correction.owner.name, moment)
    : words.correctionOpenNobody(moment);
}

/** What came of it: the answer in its own words, and what is done about output that got further. */
export function MyFlagAnswer({ flag }: { readonly flag: MyFlag }) {
  const { locale, timeZone } = useReader();
  const words = myFlagsText(locale);
  const correction = useCorrectionSentence(flag);
  const { outcomeOfFlag } = flag;
  return (
    <>
      {outcomeOfFlag && (
        <Surface title={words.answer}>
          <strong>{outcomeWord(outcomeOfFlag.kind, words)}</strong>
          <QuotedText text={outcomeOfFlag.text} />
          <small>{formatMoment(outcomeOfFlag.at, locale, timeZone)}</small>
        </Surface>
      )}
      {correction && flag.state !== 'withdrawn' && (
        <Surface title={words.correction}>
          <span>{correction}</span>
        </Surface>
      )}
    </>
  );
}
