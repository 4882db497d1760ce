import type { PortfolioLine } from '@causeway/shared/api/portfolio.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import { phases } from '@causeway/shared/domain/program/program.js';
import { phaseNames } from '@causeway/shared/text/composition-text.js';
import { portfolioText } from '@causeway/shared/text/portfolio-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { SelectField } from '../../components/select-field.js';
import { useWords } from '../../lib/reader.js';
import type { PortfolioFilter } from './api/use-portfolio.js';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    '> *': { minWidth: '160px' },
  },
});

const healths = [
  ['fail', 'healthFail'],
  ['inconclusive', 'healthInconclusive'],
  ['pass', 'healthPass'],
  ['unknown', 'healthUnknown'],
] as const;

interface PortfolioFiltersProps {
  readonly programs: readonly PortfolioLine[];
  readonly filter: PortfolioFilter;
  readonly onChange: (part: PortfolioFilter) => void;
}

/** By whom, which phase, and what the next step's gate says. */
export function PortfolioFilters({ programs, filter, onChange }: PortfolioFiltersProps) {
  const styles = useStyles();
  const words = useWords(portfolioText);
  const names = useWords(phaseNames);
  const people = new Map<PersonId, string>(
    programs.flatMap(({ owners }) => owners.map(({ person }) => [person.id, person.name])),
  );
  return (
    <div className={styles.filters} role="group" aria-label={words.filters}>
      <SelectField
        size="small"
        label={words.phase}
        empty={words.allPhases}
        value={filter.phase ?? ''}
        options={phases.map((phase) => ({ value: phase, label: names[phase] }))}
        onChange={(phase) => onChange({ phase })}
      />
      <SelectField
        size="small"
        label={words.health}
        empty={words.anyHealth}
        value={filter.health ?? ''}
        options={healths.map(([value, label]) => ({ value, label: words[label] }))}
        onChange={(health) => onChange({ health })}
      />
      <SelectField
        size="small"
        label={words.owner}
        empty={words.anyOwner}
        value={filter.ownerId ?? ''}
        options={[...people].map(([value, label]) => ({ value, label }))}
        onChange={(ownerId) => onChange({ ownerId })}
      />
    </div>
  );
}
