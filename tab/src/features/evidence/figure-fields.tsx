import type { EvidenceType } from '@causeway/shared/domain/evidence/evidence.js';
import { figuresOf } from '@causeway/shared/domain/evidence/evidence.js';
import { evidencePageText } from '@causeway/shared/text/evidence-page-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, Field, Input, Label, makeStyles, tokens } from '@fluentui/react-components';
import { useReader } from '../../lib/reader.js';
import { figureWord } from './figure-names.js';
import type { TypedFigure } from './finding-form.js';

const useStyles = makeStyles({
  figures: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  input: { minWidth: 0 },
  add: { alignSelf: 'flex-start' },
});

interface FigureFieldsProps {
  readonly type: EvidenceType | '';
  readonly figures: readonly TypedFigure[];
  readonly onChange: (figures: readonly TypedFigure[]) => void;
  readonly problem: string | undefined;
}

/** Numbers by name; those the kind of evidence is nothing without cannot be taken away. */
export function FigureFields({ type, figures, onChange, problem }: FigureFieldsProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = evidencePageText(locale);
  const common = tabText(locale);
  const asked = type === '' ? [] : (figuresOf[type] ?? []);
  const change = (at: number, part: Partial<TypedFigure>) =>
    onChange(figures.map((figure, index) => (index === at ? { ...figure, ...part } : figure)));
  return (
    <Field validationMessage={problem ?? null}>
      <div className={styles.figures} role="group" aria-label={words.figures}>
        <Label weight="semibold">{words.figures}</Label>
        {figures.map(({ name, value }, at) => {
          const isAsked = asked.includes(name);
          const place = formatNumber(at + 1, locale);
          return (
            // A row has no name of its own before one is typed, and rows never change places.
            <div key={at} className={styles.row}>
              {isAsked ? (
                <span>{figureWord(name, locale)}</span>
              ) : (
                <Input
                  className={styles.input}
                  aria-label={words.figureNameOf(place)}
                  placeholder={words.figureName}
                  value={name}
                  onChange={(_, data) => change(at, { name: data.value })}
                />
              )}
              <Input
                className={styles.input}
                inputMode="decimal"
                aria-label={isAsked ? figureWord(name, locale) : words.figureValueOf(place)}
                placeholder={words.figureValue}
                value={value}
                onChange={(_, data) => change(at, { value: data.value })}
              />
              {!isAsked && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={words.removeFigure(name || place)}
                  onClick={() => onChange(figures.filter((_, index) => index !== at))}
                >
                  {common.remove}
                </Button>
              )}
            </div>
          );
        })}
        <Button
          size="small"
          className={styles.add}
          onClick={() => onChange([...figures, { name: '', value: '' }])}
        >
          {words.addFigure}
        </Button>
      </div>
    </Field>
  );
}
