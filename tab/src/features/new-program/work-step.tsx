import { textLimits } from '@causeway/shared/domain/defaults.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { newProgramText } from '@causeway/shared/text/new-program-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { NumberField } from '../../components/number-field.js';
import { useMe } from '../../lib/me.js';
import { useReader, useWords } from '../../lib/reader.js';
import { isShareText, withRest } from '../../lib/share-sum.js';
import type { DraftUseCase, ProgramDraft } from './program-draft.js';
import { areSharesTyped, emptyUseCase, holdsOneOf, restOf, workRoles } from './program-draft.js';
import type { StepProps } from './step-props.js';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 2fr) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  action: { alignSelf: 'flex-start' },
  other: { maxWidth: '360px' },
  sum: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { color: tokens.colorNeutralForeground2 },
});

interface UseCaseRowProps {
  readonly useCase: DraftUseCase;
  readonly number: string;
  readonly mayState: boolean;
  readonly onChange: (part: Partial<DraftUseCase>) => void;
  readonly onRemove: () => void;
}

function UseCaseRow({ useCase, number, mayState, onChange, onRemove }: UseCaseRowProps) {
  const styles = useStyles();
  const words = useWords(newProgramText);
  const common = useWords(tabText);
  const label = words.useCaseName(number);
  const called = useCase.name.trim() || label;
  return (
    <div className={styles.row} role="group" aria-label={words.about(called)}>
      <Field label={{ children: label, weight: 'semibold' }}>
        <Input
          value={useCase.name}
          maxLength={textLimits.name}
          onChange={(_, { value }) => onChange({ name: value })}
        />
      </Field>
      {mayState && (
        <>
          <NumberField
            label={words.percent}
            unit="%"
            value={useCase.percent}
            onChange={(percent) => onChange({ percent })}
            problem={isShareText(useCase.percent) ? undefined : words.notANumber}
          />
          <Field label={{ children: words.source, weight: 'semibold' }}>
            <Input
              value={useCase.source}
              maxLength={textLimits.name}
              onChange={(_, { value }) => onChange({ source: value })}
            />
          </Field>
        </>
      )}
      <Button aria-label={words.removeUseCase(called)} onClick={onRemove}>
        {common.remove}
      </Button>
    </div>
  );
}

function useSumWords(draft: ProgramDraft): string {
  const words = useWords(newProgramText);
  const { locale } = useReader();
  const rest = restOf(draft);
  if (!areSharesTyped(draft)) return '';
  if (rest === undefined) return words.notANumber;
  if (rest === 0) return words.whole;
  const percent = formatNumber(Math.abs(rest), locale);
  return rest > 0 ? words.missing(percent) : words.tooMuch(percent);
}

/** What people will use it for, and how much of the work that is. */
export function WorkStep({ draft, onChange }: StepProps) {
  const styles = useStyles();
  const words = useWords(newProgramText);
  const roles = useWords(roleWords);
  const { locale } = useReader();
  const me = useMe();
  const mayState = holdsOneOf(draft, me.personId, workRoles);
  const sum = useSumWords(draft);
  const rest = restOf(draft) ?? 0;
  const { useCases } = draft;
  return (
    <>
      <span className={styles.lead}>{words.workLead}</span>
      {useCases.map((useCase, at) => (
        <UseCaseRow
          key={useCase.id}
          useCase={useCase}
          number={formatNumber(at + 1, locale)}
          mayState={mayState}
          onChange={(part) =>
            onChange({
              useCases: useCases.map((one) => (one.id === useCase.id ? { ...one, ...part } : one)),
            })
          }
          onRemove={() => onChange({ useCases: useCases.filter(({ id }) => id !== useCase.id) })}
        />
      ))}
      <Button
        className={styles.action}
        onClick={() => onChange({ useCases: [...useCases, emptyUseCase()] })}
      >
        {words.addUseCase}
      </Button>
      {mayState ? (
        <>
          <div className={styles.other}>
            <NumberField
              label={words.other}
              unit="%"
              value={draft.other}
              onChange={(other) => onChange({ other })}
              problem={isShareText(draft.other) ? undefined : words.notANumber}
            />
          </div>
          <div className={styles.sum}>
            <span role="status">{sum}</span>
            {areSharesTyped(draft) && rest > 0 && (
              <Button size="small" onClick={() => onChange({ other: withRest(draft.other, rest) })}>
                {words.restIsOther}
              </Button>
            )}
          </div>
        </>
      ) : (
        <span>{words.sharesLater(workRoles.map((role) => roles[role]).join(', '))}</span>
      )}
    </>
  );
}
