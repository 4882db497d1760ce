import type { FlagFilter } from '@causeway/shared/api/flags.js';
import { reaches, reasons } from '@causeway/shared/domain/flag/flag.js';
import { severities } from '@causeway/shared/domain/flag/severity.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import {
  flagStateWords,
  reachWords,
  reasonWords,
  severityWords,
} from '@causeway/shared/text/flag-words.js';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { SelectField } from '../../components/select-field.js';
import { isAdministrator, useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';
import { useNarrow } from '../../lib/use-narrow.js';
import { usePrograms } from './api/use-programs.js';
import type { BoardView } from './board-view.js';
import { hiddenColumns } from './board-view.js';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: 'none',
    '& select': { width: '100%' },
    '@media (max-width: 860px)': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      paddingBlockStart: tokens.spacingVerticalM,
    },
  },
  ticks: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    '@media (max-width: 860px)': { gridColumnEnd: 'span 2' },
  },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  also: { color: tokens.colorNeutralForeground3, paddingInlineStart: tokens.spacingHorizontalM },
});

interface BoardFiltersProps {
  readonly view: BoardView;
  readonly onChange: (view: BoardView) => void;
}

type FilterPart = { [Key in keyof FlagFilter]: FlagFilter[Key] | undefined };

function isFiltered(filter: FlagFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

function optionsOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
) {
  return values.map((value) => ({ value, label: words[value] }));
}

function usePlaceOptions(filter: FlagFilter) {
  const words = useWords(boardText);
  const me = useMe();
  const programs = usePrograms().data?.programs ?? [];
  const useCases = programs
    .filter(({ id }) => filter.program === undefined || filter.program === id)
    .flatMap((program) => program.useCases);
  return {
    programs: [
      ...programs.map(({ id, name }) => ({ value: id as string, label: name })),
      ...(isAdministrator(me) ? [{ value: 'unassigned', label: words.unassigned }] : []),
    ],
    useCases: useCases.map(({ id, name }) => ({ value: id as string, label: name })),
  };
}

function FilterTicks({ view, onChange }: BoardFiltersProps) {
  const styles = useStyles();
  const words = useWords(boardText);
  const states = useWords(flagStateWords);
  const isNarrow = useNarrow();
  const { filter } = view;
  const isColumns = view.layout === 'columns' && !isNarrow;
  const change = (part: FilterPart) => onChange({ ...view, filter: { ...filter, ...part } });
  return (
    <div className={styles.ticks}>
      <Checkbox
        label={words.mine}
        checked={filter.mine === 'true'}
        onChange={(_, data) => change({ mine: data.checked ? 'true' : undefined })}
      />
      <Checkbox
        label={words.overdue}
        checked={filter.overdue === 'true'}
        onChange={(_, data) => change({ overdue: data.checked ? 'true' : undefined })}
      />
      {isColumns && <span className={styles.also}>{words.alsoShow}:</span>}
      {isColumns &&
        hiddenColumns.map((state) => (
          <Checkbox
            key={state}
            label={states[state]}
            checked={view.alsoShow.includes(state)}
            onChange={(_, data) =>
              onChange({
                ...view,
                alsoShow: hiddenColumns.filter((other) =>
                  other === state ? data.checked === true : view.alsoShow.includes(other),
                ),
              })
            }
          />
        ))}
      {isFiltered(filter) && (
        <Button size="small" appearance="subtle" onClick={() => onChange({ ...view, filter: {} })}>
          {words.clearFilters}
        </Button>
      )}
    </div>
  );
}

function FilterFields({ view, onChange }: BoardFiltersProps) {
  const styles = useStyles();
  const words = useWords(boardText);
  const severity = useWords(severityWords);
  const reason = useWords(reasonWords);
  const reach = useWords(reachWords);
  const { filter } = view;
  const options = usePlaceOptions(filter);
  const change = (part: FilterPart) => onChange({ ...view, filter: { ...filter, ...part } });
  return (
    <fieldset className={styles.filters} aria-label={words.filters}>
      <SelectField<string>
        size="small"
        label={words.program}
        value={filter.program ?? ''}
        empty={words.any}
        options={options.programs}
        onChange={(program) =>
          change({ program: program as FlagFilter['program'], useCase: undefined })
        }
      />
      <SelectField<string>
        size="small"
        label={words.useCase}
        value={filter.useCase ?? ''}
        empty={words.any}
        options={options.useCases}
        onChange={(useCase) => change({ useCase: useCase as FlagFilter['useCase'] })}
      />
      <SelectField
        size="small"
        label={words.severity}
        value={filter.severity ?? ''}
        empty={words.any}
        options={optionsOf(severities, severity)}
        onChange={(value) => change({ severity: value })}
      />
      <SelectField
        size="small"
        label={words.reason}
        value={filter.reason ?? ''}
        empty={words.any}
        options={optionsOf(reasons, reason)}
        onChange={(value) => change({ reason: value })}
      />
      <SelectField
        size="small"
        label={words.reach}
        value={filter.reach ?? ''}
        empty={words.any}
        options={optionsOf(reaches, reach)}
        onChange={(value) => change({ reach: value })}
      />
      <FilterTicks view={view} onChange={onChange} />
    </fieldset>
  );
}

/** On a narrow screen the flags come first and the filters wait behind one line. */
export function BoardFilters(props: BoardFiltersProps) {
  const styles = useStyles();
  const words = useWords(boardText);
  if (!useNarrow()) return <FilterFields {...props} />;
  return (
    <details open={isFiltered(props.view.filter)}>
      <summary className={styles.summary}>{words.filters}</summary>
      <FilterFields {...props} />
    </details>
  );
}
