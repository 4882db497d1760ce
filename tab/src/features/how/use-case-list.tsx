import type { HowView } from '@causeway/shared/api/how.js';
import { howText } from '@causeway/shared/text/how-text.js';
import { Badge, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { useWords } from '../../lib/reader.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  stop: { color: tokens.colorPaletteRedForeground1 },
});

type UseCase = HowView['useCases'][number];

function UseCaseLine({ useCase }: { readonly useCase: UseCase }) {
  const styles = useStyles();
  const words = useWords(howText);
  const { id, name, disposition, accountable, deputy, stop } = useCase;
  const whom = accountable
    ? [words.ask(accountable.name), ...(deputy ? [words.ifAway(deputy.name)] : [])].join(', ')
    : words.askNobody;
  return (
    <li className={styles.line}>
      <span className={styles.head}>
        <span className={styles.name}>{name}</span>
        <Badge appearance="tint" color={disposition === 'ready' ? 'success' : 'subtle'}>
          {disposition === null ? words.notJudged : words[disposition]}
        </Badge>
      </span>
      {stop && <span className={styles.stop}>{stop === 'halt' ? words.halted : words.held}</span>}
      <Caption1 className={styles.quiet}>
        <AppLink to={`/charters/${id}`}>{whom}</AppLink>
      </Caption1>
    </li>
  );
}

/** What it may be used for, how far that is, and whom to ask. */
export function UseCaseList({ useCases }: { readonly useCases: readonly UseCase[] }) {
  const styles = useStyles();
  const words = useWords(howText);
  if (useCases.length === 0) return <span className={styles.quiet}>{words.noUseCases}</span>;
  return (
    <ul className={styles.list}>
      {useCases.map((useCase) => (
        <UseCaseLine key={useCase.id} useCase={useCase} />
      ))}
    </ul>
  );
}
