import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useWords } from '../lib/reader.js';
import { useProblemSentence } from '../lib/use-problem-sentence.js';

interface ProblemBarProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong, in one sentence; nothing while nothing did. */
export function ProblemBar({ error, onRetry }: ProblemBarProps) {
  const sentence = useProblemSentence(error);
  const words = useWords(tabText);
  if (!sentence) return null;
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>{sentence}</MessageBarBody>
        {onRetry && (
          <MessageBarActions>
            <Button size="small" onClick={onRetry}>
              {words.retry}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
