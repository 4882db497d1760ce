import type { StageView } from '@causeway/shared/api/stages.js';
import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import { workPageText } from '@causeway/shared/text/work-page-text.js';
import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useWords } from '../../lib/reader.js';
import { StopActions } from './stop-actions.js';
import { TraitFacts } from './trait-facts.js';
import { TraitFields } from './trait-fields.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0', paddingBlockStart: 0 },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  title: { display: 'flex', flexDirection: 'column' },
  name: { marginBlock: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface TraitsListProps {
  readonly stage: StageView;
  readonly list: UseCaseListView;
}

/** What each use case is, answered in place; and whether it is stopped. */
export function TraitsList({ stage, list }: TraitsListProps) {
  const styles = useStyles();
  const words = useWords(workPageText);
  return (
    <ul className={styles.list}>
      {list.useCases.map((useCase) => (
        <li key={useCase.id} className={styles.item}>
          <div className={styles.head}>
            <div className={styles.title}>
              <Subtitle2 as="h3" className={styles.name}>
                {useCase.name}
              </Subtitle2>
              {useCase.isRetired && <Caption1 className={styles.quiet}>{words.retired}</Caption1>}
            </div>
            {!useCase.isRetired && <StopActions stage={stage} useCase={useCase} />}
          </div>
          {list.mayEdit && !useCase.isRetired ? (
            <TraitFields programId={stage.programId} useCase={useCase} />
          ) : (
            <TraitFacts useCase={useCase} />
          )}
        </li>
      ))}
    </ul>
  );
}
