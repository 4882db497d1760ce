import type { ProgramView } from '@causeway/shared/api/programs.js';
import type { SheetView } from '@causeway/shared/api/sheets.js';
import { subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { governancePageText } from '@causeway/shared/text/governance-page-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { Loaded } from '../../components/loaded.js';
import { Rubric } from '../../components/rubric.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { useSheets } from './api/use-program-papers.js';

type UseCase = ProgramView['useCases'][number];

const useStyles = makeStyles({
  standard: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  none: { color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground3, marginBlock: 0 },
});

interface StandardProps {
  readonly programId: string;
  readonly useCase: UseCase;
  readonly sheet: SheetView | undefined;
}

function Standard({ programId, useCase, sheet }: StandardProps) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = governancePageText(locale);
  const subject = subjectKey({ of: 'use-case', useCaseId: useCase.id });
  const held = sheet?.versions.find(({ standing }) => standing === 'in-force');
  return (
    <article className={styles.standard} aria-label={useCase.name}>
      <AppLink
        className={styles.name}
        to={`/programs/${programId}/sheets/quality-rubric/${subject}`}
      >
        {useCase.name}
      </AppLink>
      {held ? (
        <>
          {held.signedAt !== null && (
            <Caption1 className={styles.quiet}>
              {words.versionInForce(
                formatNumber(held.number, locale),
                formatDay(held.signedAt, locale, timeZone),
              )}
            </Caption1>
          )}
          <Rubric version={held} />
        </>
      ) : (
        <span className={styles.none}>{words.noStandard}</span>
      )}
    </article>
  );
}

interface StandardsPanelProps {
  readonly programId: string;
  readonly useCases: readonly UseCase[];
}

/** The written standard in force for each use case, which the judge of a flag reads as well. */
export function StandardsPanel({ programId, useCases }: StandardsPanelProps) {
  const styles = useStyles();
  const words = governancePageText(useReader().locale);
  const subjects = useCases.map(({ id }) => subjectKey({ of: 'use-case', useCaseId: id }));
  const sheets = useSheets(programId, 'quality-rubric', subjects);
  return (
    <Surface title={words.standards}>
      <p className={styles.quiet}>{words.standardsHint}</p>
      <Loaded query={sheets}>
        {(loaded) => (
          <div>
            {useCases.map((useCase, at) => (
              <Standard
                key={useCase.id}
                programId={programId}
                useCase={useCase}
                sheet={loaded[at]}
              />
            ))}
          </div>
        )}
      </Loaded>
    </Surface>
  );
}
