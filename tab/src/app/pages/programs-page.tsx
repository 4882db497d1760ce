import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageFrame } from '../../components/page-frame.js';
import { useWords } from '../../lib/reader.js';

export function ProgramsPage() {
  const words = useWords(programNavText);
  return (
    <PageFrame title={words.programs} width="wide">
      <LoadingLines />
    </PageFrame>
  );
}
