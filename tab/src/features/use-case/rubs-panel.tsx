import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { workPageText } from '@causeway/shared/text/work-page-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import type { TableContent } from '../../components/charts/chart-table.js';
import { ChartTable } from '../../components/charts/chart-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import type { Need } from './api/use-rubs.js';
import { useByHand, useNeeds } from './api/use-rubs.js';

const useStyles = makeStyles({ lead: { color: tokens.colorNeutralForeground2 } });

interface Named {
  readonly id: string;
  readonly name: string;
}

function useTable(
  useCases: readonly Named[],
  needs: readonly Need[],
  byHand: ReadonlyMap<string | null, number>,
): TableContent {
  const words = useWords(workPageText);
  const { locale } = useReader();
  const declared = declaredWords(locale, 'sheet');
  const minutes = (value: number) => ({
    text: words.minutes(formatNumber(Math.round(value), locale)),
    value,
  });
  const others = useCases.filter(({ id }) => !needs.some(({ useCaseId }) => useCaseId === id));
  const done = (useCaseId: string | null) => minutes(byHand.get(useCaseId) ?? 0);
  const nameOf = (id: string) => useCases.find((one) => one.id === id)?.name ?? '';
  const rest = byHand.get(null) ?? 0;
  if (needs.length === 0) {
    return {
      columns: [words.useCase, words.byHandWeek],
      rows: [
        ...useCases.map(({ id, name }) => [name, done(id)] as const),
        ...(rest > 0 ? [[words.withoutUseCase, done(null)] as const] : []),
      ],
    };
  }
  return {
    columns: [words.useCase, words.rubsWeek, words.byHandWeek, words.whose, words.known],
    rows: [
      ...needs
        .filter(({ useCaseId }) => nameOf(useCaseId) !== '')
        .map(
          ({ useCaseId, minutesPerWeek, who, knownBy }) =>
            [
              nameOf(useCaseId),
              minutes(minutesPerWeek),
              done(useCaseId),
              who,
              declared.choice('needs', 'knownBy', knownBy),
            ] as const,
        ),
      ...others.map(({ id, name }) => [name, words.notSaid, done(id), '', ''] as const),
      ...(rest > 0 ? [[words.withoutUseCase, '', done(null), '', ''] as const] : []),
    ],
  };
}

interface RubsProps {
  readonly useCases: readonly Named[];
  readonly needs: readonly Need[];
  readonly byHand: ReadonlyMap<string | null, number>;
}

function Rubs({ useCases, needs, byHand }: RubsProps) {
  const styles = useStyles();
  const words = useWords(workPageText);
  const table = useTable(useCases, needs, byHand);
  return (
    <>
      <span className={styles.lead}>
        {needs.length === 0 ? `${words.noNeeds}. ${words.noNeedsHint}` : words.rubsLead}
      </span>
      <ChartTable title={words.rubsTable} content={table} />
    </>
  );
}

interface RubsPanelProps {
  readonly programId: string;
  readonly useCases: readonly Named[];
}

/** Needs before features: how often work comes up times how much it rubs, and what is done by hand. */
export function RubsPanel({ programId, useCases }: RubsPanelProps) {
  const words = useWords(workPageText);
  const needs = useNeeds(programId);
  const byHand = useByHand(programId);
  const toSheets = <AppLink to={`/programs/${programId}/sheets`}>{words.toStatements}</AppLink>;
  return (
    <Surface title={words.rubs}>
      <Loaded query={needs}>
        {(known) => (
          <Loaded query={byHand}>
            {(minutes) =>
              known.length === 0 && minutes.size === 0 ? (
                <EmptyState title={words.noNeeds} hint={words.noNeedsHint}>
                  {toSheets}
                </EmptyState>
              ) : (
                <>
                  <Rubs useCases={useCases} needs={known} byHand={minutes} />
                  {toSheets}
                </>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Surface>
  );
}
