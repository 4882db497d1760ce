import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';

export function ProgramHistoryPage() {
  const words = useWords(programNavText);
  return (
    <ProgramFrame section="history" title={words.history}>
      {() => <LoadingLines />}
    </ProgramFrame>
  );
}
