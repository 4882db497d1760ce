import { absentText } from '@causeway/shared/text/absent-text.js';
import { EmptyState } from '../components/empty-state.js';
import { LinkButton } from '../components/link-button.js';
import { PageFrame } from '../components/page-frame.js';
import { useWords } from '../lib/reader.js';

interface AbsentPageProps {
  readonly what: Exclude<keyof ReturnType<typeof absentText>, 'hint'>;
  /** Where somebody who came for it finds what is there. */
  readonly to: string;
  readonly toWords: string;
}

/** A link that led nowhere: what is not there, why that may be, and the way on. */
export function AbsentPage({ what, to, toWords }: AbsentPageProps) {
  const words = useWords(absentText);
  return (
    <PageFrame title={words[what]} width="reading">
      <EmptyState title={words.hint}>
        <LinkButton to={to}>{toWords}</LinkButton>
      </EmptyState>
    </PageFrame>
  );
}
