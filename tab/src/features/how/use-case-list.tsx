import type { HowView } from '@causeway/shared/api/how.js';
import { howText } from '@causeway/shared/text/how-text.js';
import { Badge, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { AppLink } from '../../components/app-link.js';
import { StopMark } from '../../components/stop-mark.js';
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
});

type UseCase = HowView['useCases'][number];

interface LineProps {
  readonly how: HowView;
  readonly useCase: UseCase;
}

/** In words, worst first: what is stopped is not called ready, and what is over is not called anything. */
function Marks({ how, useCase: { id, disposition, stop } }: LineProps) {
  const words = useWords(howText);
  const fallsShort = how.shortfalls.some(({ useCaseId }) => useCaseId === id);
  if (how.phase === 'ended' || how.phase === 'completed') return null;
  return (
    <>
      {stop && <StopMark kind={stop}>{stop === 'halt' ? words.isHalted : words.isHeld}</StopMark>}
      {fallsShort && (
        <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
          {words.fallsShort}
        </Badge>
      )}
      {stop !== 'halt' && (
        <Badge
          appearance="tint"
          color={disposition === 'ready' && !stop && !fallsShort ? 'success' : 'subtle'}
        >
          {disposition === null ? words.notJudged : words[disposition]}
        </Badge>
      )}
    </>
  );
}

function UseCaseLine({ how, useCase }: LineProps) {
  const styles = useStyles();
  const words = useWords(howText);
  const { id, name, accountable, deputy } = useCase;
  const whom = accountable
    ? [words.ask(accountable.name), ...(deputy ? [words.ifAway(deputy.name)] : [])].join(', ')
    : words.askNobody;
  return (
    <li className={styles.line}>
      <span className={styles.head}>
        <span className={styles.name}>{name}</span>
        <Marks how={how} useCase={useCase} />
      </span>
      <Caption1 className={styles.quiet}>
        <AppLink to={`/charters/${id}`}>{whom}</AppLink>
      </Caption1>
    </li>
  );
}

/** What it may be used for, how far that is, and whom to ask. */
export function UseCaseList({ how }: { readonly how: HowView }) {
  const styles = useStyles();
  const words = useWords(howText);
  if (how.useCases.length === 0) return <span className={styles.quiet}>{words.noUseCases}</span>;
  return (
    <ul className={styles.list}>
      {how.useCases.map((useCase) => (
        <UseCaseLine key={useCase.id} how={how} useCase={useCase} />
      ))}
    </ul>
  );
}
