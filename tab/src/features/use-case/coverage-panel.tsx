import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import { workPageText } from '@causeway/shared/text/work-page-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { CoverageChart } from '../../components/charts/coverage-chart.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useWords } from '../../lib/reader.js';
import { useObservedCells } from './api/use-observed-cells.js';
import { WorkloadDialog } from './workload-dialog.js';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface CoveragePanelProps {
  readonly programId: string;
  readonly list: UseCaseListView;
}

/** How much of the real work each use case is, against how much of what was observed came from it. */
export function CoveragePanel({ programId, list }: CoveragePanelProps) {
  const styles = useStyles();
  const words = useWords(workPageText);
  const cells = useObservedCells(programId);
  const [isStating, setIsStating] = useState(false);
  return (
    <Surface
      title={words.covered}
      actions={
        list.mayEdit && <Button onClick={() => setIsStating(true)}>{words.stateShares}</Button>
      }
    >
      <Loaded query={cells}>
        {(shown) => (
          <>
            {shown === null && <span className={styles.quiet}>{words.nothingMeasured}</span>}
            <CoverageChart
              title={words.workAgainstObserved}
              useCases={list.useCases}
              otherPercent={list.workload.otherPercent}
              cells={shown ?? []}
            />
          </>
        )}
      </Loaded>
      {isStating && (
        <WorkloadDialog programId={programId} list={list} onClose={() => setIsStating(false)} />
      )}
    </Surface>
  );
}
