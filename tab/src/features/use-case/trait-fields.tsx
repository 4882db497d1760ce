import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import type { SaidOfUseCase } from '@causeway/shared/domain/use-case/use-case-traits.js';
import { accessPaths, problemClasses } from '@causeway/shared/domain/use-case/use-case-traits.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import {
  accessPathWords,
  problemClassWords,
  workPageText,
} from '@causeway/shared/text/work-page-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ProblemBar } from '../../components/problem-bar.js';
import { SelectField } from '../../components/select-field.js';
import { useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useSetTraits } from './api/use-use-cases.js';

type UseCase = UseCaseListView['useCases'][number];

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(190px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
  },
});

const answers = ['yes', 'no'] as const;

function said({
  problemClass,
  accessPath,
  decidesAboutPeople,
  tellsThem,
  goesToOthers,
}: UseCase): SaidOfUseCase {
  return { problemClass, accessPath, decidesAboutPeople, tellsThem, goesToOthers };
}

interface YesNoFieldProps {
  readonly label: string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
}

function YesNoField({ label, value, onChange }: YesNoFieldProps) {
  const words = useWords(workPageText);
  return (
    <SelectField
      size="small"
      label={label}
      empty={words.notAnswered}
      value={value === null ? '' : value ? 'yes' : 'no'}
      options={answers.map((one) => ({ value: one, label: words[one] }))}
      onChange={(chosen) => onChange(chosen === undefined ? null : chosen === 'yes')}
    />
  );
}

interface TraitFieldsProps {
  readonly programId: string;
  readonly useCase: UseCase;
}

/** Each answer is kept as soon as it is given; what somebody else answered meanwhile is shown instead. */
export function TraitFields({ programId, useCase }: TraitFieldsProps) {
  const styles = useStyles();
  const words = useWords(workPageText);
  const problems = useWords(problemClassWords);
  const paths = useWords(accessPathWords);
  const common = useWords(tabText);
  const toast = useToast();
  const set = useSetTraits(programId);
  const { version: _, ...sent } = set.variables?.body ?? { version: 0 };
  const shown = set.isPending ? { ...said(useCase), ...sent } : said(useCase);
  const change = (part: Partial<SaidOfUseCase>) => {
    if (set.isPending) return;
    const after = { ...said(useCase), ...part };
    const tellsThem = after.decidesAboutPeople === true ? after.tellsThem : null;
    const body = { version: useCase.version, ...after, tellsThem };
    set.mutate(
      { params: { useCaseId: useCase.id }, body },
      { onSuccess: () => toast({ text: common.saved }) },
    );
  };
  return (
    <>
      <ProblemBar error={set.error} />
      <div className={styles.fields} role="group" aria-label={words.traitsFor(useCase.name)}>
        <SelectField
          size="small"
          label={words.problemClass}
          empty={words.notAnswered}
          value={shown.problemClass ?? ''}
          options={problemClasses.map((value) => ({ value, label: problems[value] }))}
          onChange={(chosen) => change({ problemClass: chosen ?? null })}
        />
        <SelectField
          size="small"
          label={words.accessPath}
          empty={words.notAnswered}
          value={shown.accessPath ?? ''}
          options={accessPaths.map((value) => ({ value, label: paths[value] }))}
          onChange={(chosen) => change({ accessPath: chosen ?? null })}
        />
        <YesNoField
          label={words.decidesAboutPeople}
          value={shown.decidesAboutPeople}
          onChange={(decidesAboutPeople) => change({ decidesAboutPeople })}
        />
        {shown.decidesAboutPeople && (
          <YesNoField
            label={words.tellsThem}
            value={shown.tellsThem}
            onChange={(tellsThem) => change({ tellsThem })}
          />
        )}
        <YesNoField
          label={words.goesToOthers}
          value={shown.goesToOthers}
          onChange={(goesToOthers) => change({ goesToOthers })}
        />
      </div>
    </>
  );
}
