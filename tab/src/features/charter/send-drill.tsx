import { charterText } from '@causeway/shared/text/charter-text.js';
import { drillText } from '@causeway/shared/text/drill-text.js';
import { Button } from '@fluentui/react-components';
import { ProblemBar } from '../../components/problem-bar.js';
import { useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useDrills, useStartDrill } from './api/use-drills.js';

interface SendDrillProps {
  readonly useCaseId: string;
  /** Named where several stand on one page. */
  readonly useCaseName?: string;
}

/** One at a time: while an alarm runs no other can be sent. */
export function SendDrill({ useCaseId, useCaseName }: SendDrillProps) {
  const words = useWords(charterText);
  const own = useWords(drillText);
  const toast = useToast();
  const drills = useDrills(useCaseId);
  const start = useStartDrill(useCaseId);
  const isRunning = drills.data?.drills.some(({ state }) => state === 'running') ?? false;
  return (
    <div>
      <Button
        {...(useCaseName !== undefined && {
          size: 'small',
          'aria-label': own.sendFor(useCaseName),
        })}
        disabledFocusable={start.isPending || isRunning}
        onClick={() =>
          start.mutate(undefined, { onSuccess: () => toast({ text: words.drillSent }) })
        }
      >
        {words.sendDrill}
      </Button>
      <ProblemBar error={start.error} />
    </div>
  );
}
