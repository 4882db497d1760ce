import type { FlagPage } from '@causeway/shared/api/flags.js';
import { flagPageText } from '@causeway/shared/text/flag-page-text.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { QuotedText } from '../../../components/quoted-text.js';
import { Surface } from '../../../components/surface.js';
import { useReader } from '../../../lib/reader.js';

export function FlagQuestion({ flag }: { readonly flag: FlagPage }) {
  const { locale, timeZone } = useReader();
  const words = flagPageText(locale);
  const { question } = flag;
  if (!question) return null;
  return (
    <Surface title={words.question}>
      <QuotedText text={question.text} />
      <small>
        {words.by(question.askedBy.name, formatMoment(question.askedAt, locale, timeZone))}
      </small>
      <strong>{question.reply === null ? words.noReply : words.reply}</strong>
      {question.reply !== null && <QuotedText text={question.reply} />}
    </Surface>
  );
}
