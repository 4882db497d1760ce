import type { EntryView } from '@causeway/shared/api/registers.js';
import type { RegisterKind } from '@causeway/shared/domain/register/register-kind.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { registerPageText } from '@causeway/shared/text/register-page-text.js';
import { Badge, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { titleOf } from '../../components/declared/title-of.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { useRegisterKinds, useRegisters } from './api/use-registers.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0' },
    '@media (max-width: 640px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      justifyItems: 'start',
    },
  },
  name: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  link: { paddingBlock: tokens.spacingVerticalXXS },
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface OverdueRowProps {
  readonly programId: string;
  readonly kinds: readonly RegisterKind[];
  readonly entry: EntryView;
}

function OverdueRow({ programId, kinds, entry }: OverdueRowProps) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = registerPageText(locale);
  const kindWord = declaredWords(locale, 'register').kind(entry.kind) || entry.kind;
  const fields = kinds.find(({ name }) => name === entry.kind)?.fields ?? [];
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <AppLink
          className={styles.link}
          to={`/programs/${programId}/registers/${entry.kind}/${entry.id}`}
        >
          {titleOf(fields, entry.values, entry.people) || kindWord}
        </AppLink>
        <Caption1 className={styles.quiet}>
          {kindWord}
          {' · '}
          {entry.owner?.name ?? words.unowned}
        </Caption1>
      </span>
      {entry.dueAt !== null && (
        <Badge appearance="tint" color="danger" size="large">
          {`${words.due} ${formatDay(entry.dueAt, locale, timeZone)}`}
        </Badge>
      )}
    </li>
  );
}

/** Every register of a program with what is open in it; what is overdue comes before all of them. */
export function RegisterList({ programId }: { readonly programId: string }) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = registerPageText(locale);
  const kinds = declaredWords(locale, 'register');
  const declared = useRegisterKinds();
  const registers = useRegisters(programId);
  return (
    <Loaded query={registers}>
      {({ registers: lines, overdue }) => (
        <>
          <Surface title={words.overdue}>
            {overdue.length === 0 ? (
              <span>{words.nothingOverdue}</span>
            ) : (
              <Loaded query={declared}>
                {({ kinds: all }) => (
                  <ul className={styles.list}>
                    {overdue.map((entry) => (
                      <OverdueRow key={entry.id} programId={programId} kinds={all} entry={entry} />
                    ))}
                  </ul>
                )}
              </Loaded>
            )}
          </Surface>
          <Surface title={words.lists}>
            <ul className={styles.list}>
              {lines.map(({ kind, open, overdue: late }) => (
                <li key={kind} className={styles.row}>
                  <span className={styles.name}>
                    <AppLink
                      className={styles.link}
                      to={`/programs/${programId}/registers/${kind}`}
                    >
                      {kinds.kind(kind) || kind}
                    </AppLink>
                    <Caption1 className={styles.quiet}>{kinds.about(kind)}</Caption1>
                  </span>
                  <span className={styles.marks}>
                    {late > 0 && (
                      <Badge appearance="tint" color="danger" size="large">
                        {words.overdueCount(formatNumber(late, locale))}
                      </Badge>
                    )}
                    <span className={open === 0 ? styles.quiet : undefined}>
                      {open === 0 ? words.noneOpen : words.openCount(formatNumber(open, locale))}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </Surface>
        </>
      )}
    </Loaded>
  );
}
