import { tabText } from '@causeway/shared/text/tab-text.js';
import { LinkButton } from '../components/link-button.js';
import { PageFrame } from '../components/page-frame.js';
import { useWords } from '../lib/reader.js';

export function NotFoundPage() {
  const words = useWords(tabText);
  return (
    <PageFrame title={words.nothingFound} lead={words.nothingFoundHint} width="reading">
      <div>
        <LinkButton to="/">{words.toHome}</LinkButton>
      </div>
    </PageFrame>
  );
}
