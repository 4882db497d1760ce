import { charterText } from '@causeway/shared/text/charter-text.js';
import { PageFrame } from '../../components/page-frame.js';
import { ProgramList } from '../../features/charter/program-list.js';
import { useWords } from '../../lib/reader.js';

export function ChartersPage() {
  const words = useWords(charterText);
  return (
    <PageFrame title={words.title} lead={words.lead} width="reading">
      <ProgramList />
    </PageFrame>
  );
}
