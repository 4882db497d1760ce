import type { FlagForm as FormData } from '@causeway/shared/api/mine.js';
import { flagFormText } from '@causeway/shared/text/flag-form-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { ChoiceField } from '../../components/choice-field.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { Surface } from '../../components/surface.js';
import { useDraft } from '../../lib/draft.js';
import { useNavigation } from '../../lib/navigation.js';
import { useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { useRaiseFlag, useRaiseHandOver } from './api/use-raise.js';
import { FlagFields } from './flag-fields.js';
import type { FlagFormValues } from './flag-form-values.js';
import { flagBodyOf, missingFields, subjectOf } from './flag-form-values.js';
import { SubjectFields } from './subject-fields.js';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  send: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  missing: { color: tokens.colorPaletteRedForeground1 },
});

function emptyValues({ suggested }: FormData): FlagFormValues {
  return {
    kind: 'flag',
    key: uuidV7(),
    text: '',
    ...(suggested.toolId ? { toolId: suggested.toolId } : {}),
    ...(suggested.useCaseId ? { useCaseId: suggested.useCaseId } : {}),
    otherToolName: '',
    minutes: '',
    note: '',
    mode: 'named',
  };
}

/** Flag something, or ask somebody who can judge it. */
export function FlagForm({ form }: { readonly form: FormData }) {
  const styles = useStyles();
  const words = useWords(flagFormText);
  const { go } = useNavigation();
  const toast = useToast();
  const empty = useMemo(() => emptyValues(form), [form]);
  const { value, change, clear } = useDraft('flag', empty, 'tab');
  const [screenshot, setScreenshot] = useState<File>();
  const [isTried, setIsTried] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const raiseFlag = useRaiseFlag();
  const raiseHandOver = useRaiseHandOver();
  const isBusy = raiseFlag.isPending || raiseHandOver.isPending;
  const missing = isTried ? missingFields(value) : [];

  const ask = () =>
    raiseHandOver.mutate(
      { body: subjectOf(value, form), idempotencyKey: value.key },
      {
        onSuccess: (handOver) => {
          clear();
          toast({ text: words.sentAsk });
          go(`/hand-overs/${handOver.id}`);
        },
      },
    );
  const flag = () => {
    const body = flagBodyOf(value, form);
    if (!body) return;
    raiseFlag.mutate(
      { body, idempotencyKey: value.key, screenshot },
      {
        onSuccess: ({ flag: raised, isPictureLost }) => {
          clear();
          toast({ text: isPictureLost ? words.screenshotFailed : words.sent });
          go(`/flags/${raised.id}`);
        },
      },
    );
  };
  const submit = () => {
    setIsTried(true);
    if (missingFields(value).length === 0) return value.kind === 'ask' ? ask() : flag();
    // The first field that needs something, once its message is on the page.
    return void setTimeout(() =>
      element.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"] input, [aria-invalid="true"]')
        ?.focus(),
    );
  };

  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) submit();
      }}
    >
      <Surface>
        <ChoiceField
          label={words.choice}
          value={value.kind}
          choices={[
            { value: 'flag', label: words.flag, hint: words.flagHint },
            { value: 'ask', label: words.ask, hint: words.askHint },
          ]}
          onChange={(kind) => change({ kind, key: uuidV7() })}
        />
      </Surface>
      <SubjectFields form={form} value={value} missing={missing} onChange={change} />
      {value.kind === 'flag' && (
        <FlagFields
          value={value}
          missing={missing}
          screenshot={screenshot}
          onScreenshot={setScreenshot}
          onChange={change}
        />
      )}
      <ProblemBar error={raiseFlag.error ?? raiseHandOver.error} />
      <div className={styles.send}>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={isBusy}>
          {value.kind === 'ask' ? words.submitAsk : words.submit}
        </Button>
        {missing.length > 0 ? (
          <span role="alert" className={styles.missing}>
            {words.fixFirst(missing.length)}
          </span>
        ) : (
          <small className={styles.quiet}>{words.draftKept}</small>
        )}
      </div>
    </form>
  );
}
