import type { CriterionView, OfferedShareView } from '@causeway/shared/api/criteria.js';
import { measurePageText } from '@causeway/shared/text/measure-page-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { Surface } from '../../components/surface.js';
import { useWords } from '../../lib/reader.js';
import { CriterionDialog } from './criterion-dialog.js';
import { CriterionEntry } from './criterion-entry.js';
import type { UseCaseName } from './criterion-form-values.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  hint: { marginBlock: 0, color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
});

interface CriterionPanelProps {
  readonly programId: string;
  readonly criteria: readonly CriterionView[];
  readonly offered: readonly OfferedShareView[];
  readonly mayRegister: boolean;
  readonly useCases: readonly UseCaseName[];
}

/** What has to be shown, agreed on before the numbers are seen. */
export function CriterionPanel(props: CriterionPanelProps) {
  const { programId, criteria, offered, mayRegister, useCases } = props;
  const styles = useStyles();
  const words = useWords(measurePageText);
  const [asked, setAsked] = useState<{ readonly id: string | undefined }>();
  const changed = criteria.find(({ id }) => id === asked?.id);
  return (
    <Surface
      title={words.agreed}
      actions={
        mayRegister && <Button onClick={() => setAsked({ id: undefined })}>{words.agree}</Button>
      }
    >
      <p className={styles.hint}>{words.agreedHint}</p>
      {criteria.length === 0 ? (
        <EmptyState title={words.noneAgreed} hint={words.noneAgreedHint} />
      ) : (
        <ul className={styles.list}>
          {criteria.map((criterion) => (
            <CriterionEntry
              key={criterion.id}
              criterion={criterion}
              useCases={useCases}
              onChange={mayRegister ? () => setAsked({ id: criterion.id }) : undefined}
            />
          ))}
        </ul>
      )}
      {!mayRegister && <span className={styles.hint}>{words.mayNotAgree}</span>}
      {asked && (
        <CriterionDialog
          programId={programId}
          criterion={changed}
          offered={offered}
          useCases={useCases}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Surface>
  );
}
