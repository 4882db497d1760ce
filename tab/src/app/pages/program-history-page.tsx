import { programHistoryText } from '@causeway/shared/text/decision-words.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { Surface } from '../../components/surface.js';
import { DecisionList } from '../../features/history/decision-list.js';
import { useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';

/** What was decided about a program, and on what. */
export function ProgramHistoryPage() {
  const nav = useWords(programNavText);
  const words = useWords(programHistoryText);
  return (
    <ProgramFrame section="history" title={nav.history} lead={words.lead}>
      {({ programId }) => (
        <Surface>
          <DecisionList programId={programId} />
        </Surface>
      )}
    </ProgramFrame>
  );
}
