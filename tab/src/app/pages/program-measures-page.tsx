import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';

export function ProgramMeasuresPage() {
  const words = useWords(programNavText);
  return (
    <ProgramFrame section="measures" title={words.measures}>
      {() => <LoadingLines />}
    </ProgramFrame>
  );
}
