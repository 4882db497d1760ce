import type { FlagPage } from '@causeway/shared/api/flags.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { flagPageText } from '@causeway/shared/text/flag-page-text.js';
import { harmWords, reversibilityWords } from '@causeway/shared/text/flag-words.js';
import { Button } from '@fluentui/react-components';
import { SeverityMark } from '../../../components/severity-mark.js';
import { Surface } from '../../../components/surface.js';
import { useMe } from '../../../lib/me.js';
import { useReader } from '../../../lib/reader.js';
import { obstacleTo } from '../flag-moves.js';

interface FlagSeverityProps {
  readonly flag: FlagPage;
  readonly onChange: () => void;
}

function useBasisSentence({ severityBasis }: FlagPage): string {
  const { locale } = useReader();
  const words = flagPageText(locale);
  switch (severityBasis.kind) {
    case 'provisional':
      return words.provisional;
    case 'assessed':
      return words.assessed(
        harmWords(locale)[severityBasis.harm],
        reversibilityWords(locale)[severityBasis.reversibility],
      );
    case 'overridden':
      return words.overridden(severityBasis.because);
  }
}

export function FlagSeverity({ flag, onChange }: FlagSeverityProps) {
  const { locale } = useReader();
  const me = useMe();
  const sentence = useBasisSentence(flag);
  const canChange = !obstacleTo('severity', flag, me.personId);
  return (
    <Surface
      title={flagPageText(locale).severity}
      actions={
        canChange && (
          <Button size="small" aria-keyshortcuts="s" onClick={onChange}>
            {boardText(locale).severityMove}
          </Button>
        )
      }
    >
      <SeverityMark severity={flag.severity} />
      <span>{sentence}</span>
    </Surface>
  );
}
