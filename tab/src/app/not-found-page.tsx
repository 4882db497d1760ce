import { tabText } from '@causeway/shared/text/tab-text.js';
import { AppLink } from '../components/app-link.js';
import { PageFrame } from '../components/page-frame.js';
import { useWords } from '../lib/reader.js';

export function NotFoundPage() {
  const words = useWords(tabText);
  return (
    <PageFrame title={words.nothingFound} lead={words.nothingFoundHint} width="reading">
      <AppLink to="/">{words.toHome}</AppLink>
    </PageFrame>
  );
}
