import type { RingView } from '@causeway/shared/api/rings.js';
import { defaults, textLimits } from '@causeway/shared/domain/defaults.js';
import { ringLimits } from '@causeway/shared/domain/ring/ring.js';
import { formatNumber, formatPercent } from '@causeway/shared/text/format.js';
import { ringFormText } from '@causeway/shared/text/ring-form-text.js';
import { Field, Input } from '@fluentui/react-components';
import { NumberField } from '../../components/number-field.js';
import { TextField } from '../../components/text-field.js';
import { useReader, useWords } from '../../lib/reader.js';
import { listWords } from './list-words.js';
import type { RingDraft } from './ring-draft.js';
import type { RingField } from './ring-problems.js';
import type { UseCaseLine } from './rollout.js';
import { nameOfUseCase } from './rollout.js';
import { RuleFields } from './rule-fields.js';
import { UseCaseFields } from './use-case-fields.js';

interface RingFieldsProps {
  readonly before: RingView | undefined;
  readonly draft: RingDraft;
  readonly useCases: readonly UseCaseLine[];
  /** Use cases that the results put first. */
  readonly passedOver: readonly string[];
  readonly problemOf: (field: RingField) => string | undefined;
  readonly onChange: (part: Partial<RingDraft>) => void;
}

/** Who is in a stage, what it opens, and how long it stays open at least. */
export function RingFields(props: RingFieldsProps) {
  const { before, draft, useCases, passedOver, problemOf, onChange: change } = props;
  const words = useWords(ringFormText);
  const { locale } = useReader();
  const first = passedOver.map((id) => nameOfUseCase(useCases, id));
  const orderHint = first.length > 0 && words.orderReasonHint(listWords(first, locale));
  return (
    <>
      <Field
        label={{ children: words.name, weight: 'semibold' }}
        hint={words.nameHint}
        validationMessage={problemOf('name') ?? null}
      >
        <Input
          value={draft.name}
          maxLength={textLimits.name}
          onChange={(_, { value }) => change({ name: value })}
        />
      </Field>
      <RuleFields
        rules={draft.rules}
        onChange={(rules) => change({ rules })}
        problem={problemOf('audience')}
      />
      <NumberField
        label={words.holdout}
        hint={words.holdoutHint(formatPercent(ringLimits.holdoutPercent / 100, locale))}
        value={draft.holdout}
        unit="%"
        onChange={(holdout) => change({ holdout })}
        problem={problemOf('holdout')}
      />
      <UseCaseFields
        useCases={useCases}
        opened={before?.useCaseIds ?? []}
        draft={draft}
        onChange={change}
        problem={problemOf('useCases')}
      />
      {(orderHint || draft.orderReason !== '') && (
        <TextField
          label={words.orderReason}
          {...(orderHint ? { hint: orderHint } : {})}
          value={draft.orderReason}
          limit={textLimits.note}
          rows={2}
          onChange={(orderReason) => change({ orderReason })}
          problem={problemOf('orderReason')}
        />
      )}
      <NumberField
        label={words.days}
        hint={words.daysHint(formatNumber(defaults.ringMinimumDays.value, locale))}
        value={draft.days}
        onChange={(days) => change({ days })}
        problem={problemOf('days')}
      />
      {before && (
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={draft.reason}
          limit={textLimits.note}
          rows={2}
          onChange={(reason) => change({ reason })}
          problem={problemOf('reason')}
        />
      )}
    </>
  );
}
