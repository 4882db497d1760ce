import type { GateView } from '@causeway/shared/api/gates.js';
import type { WaiverView } from '@causeway/shared/api/waivers.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { gatePageText } from '@causeway/shared/text/gate-page-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useReader, useWords } from '../../lib/reader.js';
import type { GateResult } from './criterion-row.js';
import { CriterionRow } from './criterion-row.js';
import { WaiverDialog } from './waiver-dialog.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  shown: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface CriterionListProps {
  readonly programId: string;
  readonly gate: GateView;
  readonly waivers: readonly WaiverView[];
  readonly mayAsk: boolean;
}

/** What stands in the way first; what is shown is folded away until somebody wants to read it. */
export function CriterionList({ programId, gate, waivers, mayAsk }: CriterionListProps) {
  const styles = useStyles();
  const words = useWords(gatePageText);
  const { locale } = useReader();
  const [excepting, setExcepting] = useState<GateResult>();
  const inTheWay = gate.results.filter(({ outcome }) => outcome !== 'pass');
  const shown = gate.results.filter(({ outcome }) => outcome === 'pass');
  const isExceptable = (result: GateResult) =>
    mayAsk &&
    result.outcome !== 'pass' &&
    (result.outcome !== 'fail' || result.mayFailureBeExcepted);
  const row = (result: GateResult) => (
    <CriterionRow
      key={result.name}
      programId={programId}
      result={result}
      names={gate.names}
      transition={gate.transition}
      owing={gate.needs
        .filter(({ role, criteria }) => role === null && criteria.includes(result.name))
        .flatMap(({ people }) => people)}
      waiver={waivers.find(({ id }) => id === result.waiverId)}
      onAskException={isExceptable(result) ? () => setExcepting(result) : undefined}
    />
  );
  return (
    <>
      {inTheWay.length > 0 && <ul className={styles.list}>{inTheWay.map(row)}</ul>}
      {shown.length > 0 && (
        <details open={inTheWay.length === 0}>
          <summary className={styles.shown}>
            {words.shown(formatNumber(shown.length, locale))}
          </summary>
          <ul className={styles.list}>{shown.map(row)}</ul>
        </details>
      )}
      {excepting && (
        <WaiverDialog
          programId={programId}
          result={excepting}
          names={gate.names}
          onClose={() => setExcepting(undefined)}
        />
      )}
    </>
  );
}
