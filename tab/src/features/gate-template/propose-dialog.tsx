import { textLimits } from '@causeway/shared/domain/defaults.js';
import { gateCriterionName } from '@causeway/shared/text/gate-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { templateNameWords, templatePageText } from '@causeway/shared/text/template-page-text.js';
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { NumberField } from '../../components/number-field.js';
import { TextField } from '../../components/text-field.js';
import { useDraft } from '../../lib/draft.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { useProposeChange } from './api/use-gate-templates.js';
import type { Offered, Template } from './asked-numbers.js';
import { askName, askValue } from './asked-numbers.js';
import type { EditedLine, TypedChange } from './proposed-lines.js';
import { editedLines, linesToPropose, numberKey } from './proposed-lines.js';
import { templateDifference } from './template-difference.js';

const useStyles = makeStyles({
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    paddingInlineStart: tokens.spacingHorizontalXXXL,
    '@media (max-width: 520px)': { paddingInlineStart: 0 },
  },
  list: { marginBlock: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface LineFieldsProps {
  readonly line: EditedLine;
  readonly onAsked: (isAsked: boolean) => void;
  readonly onNumber: (ask: string, text: string) => void;
}

function LineFields({ line, onAsked, onNumber }: LineFieldsProps) {
  const styles = useStyles();
  const words = useWords(templatePageText);
  const { locale } = useReader();
  const name = gateCriterionName(line.criterion, {}, locale);
  return (
    <li>
      <Checkbox
        label={line.isProtected ? `${name} (${words.protects})` : name}
        checked={line.isAsked}
        disabled={line.isProtected}
        onChange={(_, { checked }) => onAsked(checked === true)}
      />
      {line.isAsked && line.numbers.length > 0 && (
        <div className={styles.numbers}>
          {line.numbers.map(({ ask, text, value }) => (
            <NumberField
              key={ask.name}
              size="small"
              label={words.numberFor(name, askName(line.criterion, ask.name, locale))}
              value={text}
              {...(ask.unit === 'share' ? { unit: '%' } : {})}
              onChange={(typed) => onNumber(ask.name, typed)}
              problem={
                value === undefined
                  ? words.between(
                      askValue(ask.min, ask.unit, locale),
                      askValue(ask.max, ask.unit, locale),
                    )
                  : undefined
              }
            />
          ))}
        </div>
      )}
    </li>
  );
}

const nothingTyped: TypedChange = {};

interface ProposeDialogProps {
  readonly programId: string;
  readonly template: Template;
  readonly offered: readonly Offered[];
  readonly onClose: () => void;
}

/** Proposes what shall be asked from now on; what that changes is said before it is sent. */
export function ProposeDialog({ programId, template, offered, onClose }: ProposeDialogProps) {
  const styles = useStyles();
  const words = useWords(templatePageText);
  const steps = useWords(templateNameWords);
  const common = useWords(tabText);
  const { locale } = useReader();
  const toast = useToast();
  const propose = useProposeChange();
  const [changeId] = useState(() => uuidV7());
  const draft = useDraft(
    `template.${programId}.${template.name}.${template.version}`,
    nothingTyped,
  );
  const { value: typed, change, clear } = draft;
  const [isTried, setIsTried] = useState(false);
  const edited = editedLines(template, offered, typed);
  const lines = linesToPropose(edited);
  const differences = lines ? templateDifference(template.lines, lines, offered, locale) : [];
  const reason = (typed.reason ?? '').trim();
  const submit = () => {
    setIsTried(true);
    if (!lines || reason === '' || differences.length === 0) return;
    const body = { template: template.name, drawnFrom: template.version, lines, reason };
    const onSuccess = () => {
      clear();
      toast({ text: words.proposed });
      onClose();
    };
    propose.mutate({ params: { programId, changeId }, body }, { onSuccess });
  };
  return (
    <FormDialog
      title={words.proposeTitle(steps[template.name])}
      hint={words.proposeHint}
      submit={words.proposeIt}
      isBusy={propose.isPending}
      error={propose.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      <ul className={styles.lines}>
        {edited.map((line) => (
          <LineFields
            key={line.criterion}
            line={line}
            onAsked={(isAsked) => change({ asked: { ...typed.asked, [line.criterion]: isAsked } })}
            onNumber={(ask, text) =>
              change({ numbers: { ...typed.numbers, [numberKey(line.criterion, ask)]: text } })
            }
          />
        ))}
      </ul>
      <div role="status">
        {differences.length === 0 ? (
          words.nothingChanged
        ) : (
          <ul className={styles.list}>
            {differences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </div>
      <TextField
        label={words.reason}
        value={typed.reason ?? ''}
        limit={textLimits.note}
        rows={2}
        onChange={(text) => change({ reason: text })}
        problem={isTried && reason === '' ? common.needed : undefined}
      />
    </FormDialog>
  );
}
