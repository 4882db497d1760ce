import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Field, Values } from '@causeway/shared/domain/declared/field.js';
import { declaredFormText } from '@causeway/shared/text/declared-form-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../lib/reader.js';
import { useValueTexts } from './use-value-texts.js';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 240px) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    '@media (max-width: 640px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      rowGap: tokens.spacingVerticalXXS,
    },
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: {
    margin: 0,
    maxWidth: '68ch',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { marginBlockEnd: tokens.spacingVerticalS },
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  open: { color: tokens.colorStatusWarningForeground3 },
});

interface DeclaredFactsProps {
  readonly noun: 'sheet' | 'register';
  readonly kind: string;
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly people: readonly PersonRef[];
}

/** The answers of a declared kind, to be read. What has to be answered and is not is said. */
export function DeclaredFacts({ noun, kind, fields, values, people }: DeclaredFactsProps) {
  const styles = useStyles();
  const words = useWords(declaredFormText);
  const { labelOf, textsOf } = useValueTexts({ noun, kind, people });
  return (
    <dl className={styles.facts}>
      {fields.map((field) => {
        const value = values[field.name];
        if (value === undefined && !field.isRequired) return null;
        const texts = value === undefined ? [] : textsOf(field, value);
        return [
          <dt key={`name ${field.name}`} className={styles.name}>
            {labelOf(field.name)}
          </dt>,
          <dd key={`value ${field.name}`} className={styles.value}>
            {texts.length === 0 && <span className={styles.open}>{words.notAnswered}</span>}
            {texts.length === 1 && texts[0]}
            {texts.length > 1 && (
              <ul className={styles.list}>
                {texts.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </dd>,
        ];
      })}
    </dl>
  );
}
