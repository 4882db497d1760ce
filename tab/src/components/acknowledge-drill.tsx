import { acknowledgeDrill } from '@causeway/shared/api/programs.js';
import { drillText } from '@causeway/shared/text/drill-text.js';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../lib/api.js';
import { useWords } from '../lib/reader.js';
import { useToast } from '../lib/toast.js';
import { ProblemBar } from './problem-bar.js';

interface AcknowledgeDrillProps {
  readonly drillId: string;
  /** Which one, where several may stand beside each other. */
  readonly useCaseName?: string;
  /** Reads again whatever shows the drill. */
  readonly onAnswered: () => unknown;
}

/** "I am here", for the one person a test alarm waits for. */
export function AcknowledgeDrill({ drillId, useCaseName, onAnswered }: AcknowledgeDrillProps) {
  const words = useWords(drillText);
  const toast = useToast();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const acknowledge = async () => {
    setIsBusy(true);
    setError(undefined);
    try {
      await call(acknowledgeDrill, { params: { drillId }, body: {} });
      toast({ text: words.thanks });
    } catch (problem) {
      setError(problem);
    } finally {
      setIsBusy(false);
      onAnswered();
    }
  };
  return (
    <>
      <ProblemBar error={error} />
      <div>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          {...(useCaseName ? { 'aria-label': words.iAmHereFor(useCaseName) } : {})}
          onClick={() => void acknowledge()}
        >
          {words.iAmHere}
        </Button>
      </div>
    </>
  );
}
