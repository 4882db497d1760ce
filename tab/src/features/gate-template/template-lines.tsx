import { gateCriterionName } from '@causeway/shared/text/gate-text.js';
import { templatePageText } from '@causeway/shared/text/template-page-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useReader, useWords } from '../../lib/reader.js';
import type { Offered, Template } from './asked-numbers.js';
import { askedNumbers, askName, askValue } from './asked-numbers.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface TemplateLinesProps {
  readonly template: Template;
  readonly offered: readonly Offered[];
}

/** Every question of a gate with its numbers, and which of them nobody can leave out. */
export function TemplateLines({ template, offered }: TemplateLinesProps) {
  const styles = useStyles();
  const words = useWords(templatePageText);
  const { locale } = useReader();
  return (
    <ul className={styles.list}>
      {template.lines.map((line) => {
        const notes = [
          ...askedNumbers(line, offered).map(({ ask, value }) =>
            words.asks(
              askName(line.criterion, ask.name, locale),
              askValue(value, ask.unit, locale),
            ),
          ),
          ...(template.protectedCriteria.includes(line.criterion) ? [words.protects] : []),
          ...(offered.find(({ criterion }) => criterion === line.criterion)?.isAbsent
            ? [words.absent]
            : []),
        ];
        return (
          <li key={line.criterion} className={styles.line}>
            <span>{gateCriterionName(line.criterion, {}, locale)}</span>
            {notes.length > 0 && <Caption1 className={styles.quiet}>{notes.join(' · ')}</Caption1>}
          </li>
        );
      })}
    </ul>
  );
}
