import { textLimits } from '@causeway/shared/domain/defaults.js';
import { identityModes, outcomes, reaches, reasons } from '@causeway/shared/domain/flag/flag.js';
import { flagFormText } from '@causeway/shared/text/flag-form-text.js';
import {
  modeWords,
  outcomeWords,
  reachWords,
  reasonWords,
} from '@causeway/shared/text/flag-words.js';
import { myFlagsText } from '@causeway/shared/text/my-flags-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ChoiceField } from '../../components/choice-field.js';
import { PicturePicker } from '../../components/picture-picker.js';
import { Surface } from '../../components/surface.js';
import { TextField } from '../../components/text-field.js';
import { useReader } from '../../lib/reader.js';
import type { FlagFormValues, MissingField } from './flag-form-values.js';

const useStyles = makeStyles({
  picture: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  minutes: { maxWidth: '120px' },
});

interface FlagFieldsProps {
  readonly value: FlagFormValues;
  readonly missing: readonly MissingField[];
  readonly screenshot: File | undefined;
  readonly onScreenshot: (file: File | undefined) => void;
  readonly onChange: (part: Partial<FlagFormValues>) => void;
}

function choicesOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
) {
  return values.map((value) => ({ value, label: words[value] }));
}

/** What is wrong and how far it got; then, in a second area, what may be left out. */
export function FlagFields(props: FlagFieldsProps) {
  const { value, missing, screenshot, onScreenshot, onChange } = props;
  const styles = useStyles();
  const { locale } = useReader();
  const words = flagFormText(locale);
  const common = tabText(locale);
  const optional = (label: string) => `${label} (${common.optional})`;
  const promise = { named: words.namedPromise, confidential: words.confidentialPromise };
  const modeNames = modeWords(locale);
  return (
    <>
      <Surface>
        <ChoiceField
          label={words.reason}
          layout="row"
          value={value.reason}
          choices={choicesOf(reasons, reasonWords(locale))}
          onChange={(reason) => onChange({ reason })}
          problem={missing.includes('reason') ? common.chooseOne : undefined}
        />
        <ChoiceField
          label={words.reach}
          layout="row"
          hint={words.reachHint}
          value={value.reach}
          choices={choicesOf(reaches, reachWords(locale))}
          onChange={(reach) => onChange({ reach })}
          problem={missing.includes('reach') ? common.chooseOne : undefined}
        />
        <ChoiceField
          label={words.mode}
          value={value.mode}
          choices={identityModes.map((mode) => ({
            value: mode,
            label: modeNames[mode],
            hint: promise[mode],
          }))}
          onChange={(mode) => onChange({ mode })}
        />
      </Surface>
      <Surface title={words.moreDetails}>
        <ChoiceField
          label={optional(words.outcome)}
          layout="row"
          value={value.outcome}
          choices={choicesOf(outcomes, outcomeWords(locale))}
          onChange={(outcome) => onChange({ outcome })}
        />
        {value.outcome === 'corrected-it' && (
          <Field
            label={optional(words.minutes)}
            validationMessage={missing.includes('minutes') ? common.needed : null}
          >
            <Input
              className={styles.minutes}
              inputMode="numeric"
              value={value.minutes}
              onChange={(_, data) => onChange({ minutes: data.value })}
            />
          </Field>
        )}
        <TextField
          label={optional(words.note)}
          value={value.note}
          limit={textLimits.note}
          rows={3}
          onChange={(note) => onChange({ note })}
        />
        <div className={styles.picture}>
          <PicturePicker
            label={words.pickScreenshot}
            hint={myFlagsText(locale).attachHint}
            onPick={onScreenshot}
          />
          <span>{screenshot ? screenshot.name : words.noScreenshot}</span>
          {screenshot && (
            <Button size="small" appearance="subtle" onClick={() => onScreenshot(undefined)}>
              {common.remove}
            </Button>
          )}
        </div>
      </Surface>
    </>
  );
}
