import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Field, Values } from '@causeway/shared/domain/declared/field.js';
import { isSameValue } from '@causeway/shared/domain/declared/parse-fields.js';
import { declaredFormText } from '@causeway/shared/text/declared-form-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../lib/reader.js';
import { useValueTexts } from './use-value-texts.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  side: { minWidth: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  label: { display: 'block', color: tokens.colorNeutralForeground3 },
  old: { color: tokens.colorNeutralForeground3 },
});

/** The fields whose answers differ. */
export function changedFields(
  fields: readonly Field[],
  before: Values,
  after: Values,
): readonly Field[] {
  return fields.filter(({ name }) => !isSameValue(before[name], after[name]));
}

interface DeclaredChangesProps {
  readonly noun: 'sheet' | 'register';
  readonly kind: string;
  readonly fields: readonly Field[];
  readonly people: readonly PersonRef[];
  readonly before: Values;
  readonly after: Values;
  /** What the two sides are called; before and now unless told. */
  readonly sides?: readonly [before: string, after: string];
}

/** Only what differs, both sides in words. */
export function DeclaredChanges(props: DeclaredChangesProps) {
  const { noun, kind, fields, people, before, after } = props;
  const styles = useStyles();
  const words = useWords(declaredFormText);
  const { labelOf, textsOf } = useValueTexts({ noun, kind, people });
  const [was, is] = props.sides ?? [words.was, words.isNow];
  const said = (field: Field, values: Values) => {
    const value = values[field.name];
    return value === undefined ? words.notAnswered : textsOf(field, value).join('\n');
  };
  return (
    <ul className={styles.list}>
      {changedFields(fields, before, after).map((field) => (
        <li key={field.name}>
          <span className={styles.name}>{labelOf(field.name)}</span>
          <div className={styles.sides}>
            <div className={styles.side}>
              <small className={styles.label}>{was}</small>
              <span className={styles.old}>{said(field, before)}</span>
            </div>
            <div className={styles.side}>
              <small className={styles.label}>{is}</small>
              {said(field, after)}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
