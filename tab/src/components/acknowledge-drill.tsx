import { acknowledgeDrill } from '@causeway/shared/api/programs.js';
import { drillText } from '@causeway/shared/text/drill-text.js';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { asProblem } from '../lib/api-problem.js';
import { call } from '../lib/api.js';
import { sayProblem } from '../lib/problem-words.js';
import { useReader } from '../lib/reader.js';
import { useToast } from '../lib/toast.js';

interface AcknowledgeDrillProps {
  readonly drillId: string;
  /** Which one, where several may stand beside each other. */
  readonly useCaseName?: string;
  /** Reads again whatever shows the drill. */
  readonly onAnswered: () => unknown;
}

/** "I am here", for the one person a test alarm waits for. It goes with the alarm, so what went wrong is said apart. */
export function AcknowledgeDrill({ drillId, useCaseName, onAnswered }: AcknowledgeDrillProps) {
  const reader = useReader();
  const words = drillText(reader.locale);
  const toast = useToast();
  const [isBusy, setIsBusy] = useState(false);
  const acknowledge = async () => {
    setIsBusy(true);
    try {
      await call(acknowledgeDrill, { params: { drillId }, body: {} });
      toast({ text: words.thanks });
    } catch (problem) {
      toast({ text: sayProblem(asProblem(problem), reader) });
    } finally {
      setIsBusy(false);
      onAnswered();
    }
  };
  return (
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
  );
}
