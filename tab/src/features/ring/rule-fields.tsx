import { ringLimits } from '@causeway/shared/domain/ring/ring.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { ringFormText } from '@causeway/shared/text/ring-form-text.js';
import {
  Button,
  Caption1,
  Field,
  Input,
  Label,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useId } from 'react';
import { FieldProblem } from '../../components/field-problem.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { useReader, useWords } from '../../lib/reader.js';
import type { RuleDraft } from './ring-draft.js';
import { emptyRule } from './ring-draft.js';

const useStyles = makeStyles({
  rules: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  rule: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  head: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  kind: { flexGrow: 1, minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  add: { alignSelf: 'flex-start' },
});

const kinds = ['everybody', 'attribute', 'group', 'list'] as const;

interface RuleFieldProps {
  readonly number: string;
  readonly rule: RuleDraft;
  readonly onChange: (rule: RuleDraft) => void;
  readonly onRemove: (() => void) | undefined;
}

function RuleField({ number, rule, onChange, onRemove }: RuleFieldProps) {
  const styles = useStyles();
  const words = useWords(ringFormText);
  const change = (part: Partial<RuleDraft>) => onChange({ ...rule, ...part });
  return (
    <div className={styles.rule} role="group" aria-label={words.kind(number)}>
      <div className={styles.head}>
        <div className={styles.kind}>
          <SelectField
            label={words.kind(number)}
            size="small"
            value={rule.by}
            options={kinds.map((value) => ({ value, label: words[value] }))}
            onChange={(by) => by && change({ by })}
          />
        </div>
        {onRemove && (
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={words.removeRule(number)}
            onClick={onRemove}
          />
        )}
      </div>
      {rule.by === 'attribute' && (
        <Field
          label={{ children: words.attributeName, weight: 'semibold' }}
          hint={words.attributeHint}
        >
          <Input
            value={rule.attribute}
            maxLength={ringLimits.attribute}
            onChange={(_, { value }) => change({ attribute: value })}
          />
        </Field>
      )}
      {(rule.by === 'attribute' || rule.by === 'group') && (
        <TextField
          label={rule.by === 'attribute' ? words.values : words.groups}
          {...(rule.by === 'group' ? { hint: words.groupsHint } : {})}
          value={rule.lines}
          limit={ringLimits.value * 20}
          rows={3}
          onChange={(lines) => change({ lines })}
        />
      )}
      {rule.by === 'list' && <span>{words.listHint}</span>}
    </div>
  );
}

interface RuleFieldsProps {
  readonly rules: readonly RuleDraft[];
  readonly onChange: (rules: readonly RuleDraft[]) => void;
  readonly problem: string | undefined;
}

/** Who is in a stage: whoever one of the rules names. */
export function RuleFields({ rules, onChange, problem }: RuleFieldsProps) {
  const styles = useStyles();
  const words = useWords(ringFormText);
  const { locale } = useReader();
  const labelId = useId();
  const problemId = useId();
  return (
    <div
      role="group"
      className={styles.rules}
      aria-labelledby={labelId}
      aria-describedby={problem ? problemId : undefined}
      data-problem={problem ? '' : undefined}
    >
      <Label weight="semibold" id={labelId}>
        {words.who}
      </Label>
      <Caption1 className={styles.hint}>{words.whoHint}</Caption1>
      {rules.map((rule, at) => (
        <RuleField
          // Rules have no name of their own; their place is all there is.
          key={at}
          number={formatNumber(at + 1, locale)}
          rule={rule}
          onChange={(changed) => onChange(rules.with(at, changed))}
          onRemove={
            rules.length > 1 ? () => onChange(rules.filter((_, one) => one !== at)) : undefined
          }
        />
      ))}
      {rules.length < ringLimits.rules && (
        <Button size="small" className={styles.add} onClick={() => onChange([...rules, emptyRule])}>
          {words.addRule}
        </Button>
      )}
      {problem && <FieldProblem id={problemId}>{problem}</FieldProblem>}
    </div>
  );
}
