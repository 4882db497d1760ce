import type { PortfolioLine } from '@causeway/shared/api/portfolio.js';
import { phaseNames } from '@causeway/shared/text/composition-text.js';
import { formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { portfolioText } from '@causeway/shared/text/portfolio-text.js';
import { waitingText } from '@causeway/shared/text/waiting-text.js';
import { Badge, Caption1, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { AppLink } from '../../components/app-link.js';
import { OutcomeMark } from '../../components/outcome-mark.js';
import { Surface } from '../../components/surface.js';
import { outcomeOrder } from '../../lib/outcome-order.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useWaitingTimes } from './use-waiting-times.js';
import { waitingPlace, waitingWords } from './waiting-words.js';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { marginBlock: 0 },
  question: { marginBlock: 0, fontSize: tokens.fontSizeBase400 },
  quiet: { color: tokens.colorNeutralForeground3 },
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  stop: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  list: { marginBlock: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

const shownWaiting = 3;

function Health({ program: { health } }: { readonly program: PortfolioLine }) {
  const styles = useStyles();
  const words = useWords(portfolioText);
  const outcomes = useWords(gateWords);
  const { locale } = useReader();
  if (!health) return <span className={styles.quiet}>{words.notLooked}</span>;
  return (
    <span className={styles.counts}>
      {outcomeOrder
        .filter((outcome) => (health.counts[outcome] ?? 0) > 0)
        .map((outcome) => (
          <OutcomeMark key={outcome} outcome={outcome}>
            {`${outcomes[outcome]}: ${formatNumber(health.counts[outcome] ?? 0, locale)}`}
          </OutcomeMark>
        ))}
      {health.excepted > 0 && <span>{words.excepted(formatNumber(health.excepted, locale))}</span>}
    </span>
  );
}

function Stops({ program }: { readonly program: PortfolioLine }) {
  const styles = useStyles();
  const words = useWords(portfolioText);
  const { locale } = useReader();
  return program.stops.map(({ kind, ring, useCaseName, since }) => {
    const stage = ring === null ? [] : [words.ring(formatNumber(ring, locale))];
    const where = [...stage, ...(useCaseName === null ? [] : [useCaseName])].join(', ');
    return (
      <span key={`${kind} ${where} ${since}`} className={styles.stop}>
        {(kind === 'halt' ? words.halted : words.held)(where || words.everything)}
      </span>
    );
  });
}

function Waiting({ program }: { readonly program: PortfolioLine }) {
  const styles = useStyles();
  const words = useWords(portfolioText);
  const waits = useWords(waitingText);
  const { locale } = useReader();
  const { waiting } = program;
  const times = useWaitingTimes();
  const [isAll, setIsAll] = useState(false);
  if (waiting.length === 0) return null;
  const shown = isAll ? waiting : waiting.slice(0, shownWaiting);
  const rest = waiting.length - shown.length;
  return (
    <div>
      <Caption1 className={styles.quiet}>{words.waiting}</Caption1>
      <ul className={styles.list}>
        {shown.map((one) => {
          const people = one.waitsFor.map(({ name }) => name).join(', ');
          return (
            <li key={`${one.noun} ${one.id}`}>
              <AppLink to={waitingPlace(one)}>{waitingWords(one, locale)}</AppLink>{' '}
              <Caption1 className={styles.quiet}>
                {[
                  people === '' ? waits.waitsForNobody : waits.waitsFor(people),
                  ...times(one),
                ].join(' · ')}
              </Caption1>
              {one.isOverdue && (
                <>
                  {' '}
                  <Badge appearance="tint" color="danger" size="small">
                    {waits.overdue}
                  </Badge>
                </>
              )}
            </li>
          );
        })}
        {rest > 0 && (
          <li>
            <Link as="button" onClick={() => setIsAll(true)}>
              {words.more(formatNumber(rest, locale))}
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}

/** One program: its question, how far it is, what its gate says, and what waits for whom. */
export function PortfolioCard({ program }: { readonly program: PortfolioLine }) {
  const styles = useStyles();
  const words = useWords(portfolioText);
  const names = useWords(phaseNames);
  const { locale, timeZone } = useReader();
  const { id, name, toolName, phase, ring, lead, decideBy, extensions, attention } = program;
  const isOver = phase === 'completed' || phase === 'ended';
  const facts = [
    toolName,
    ring === null ? names[phase] : `${names[phase]}, ${words.ring(formatNumber(ring, locale))}`,
    ...(isOver || decideBy === null
      ? []
      : [words.decideBy(formatMoment(decideBy, locale, timeZone))]),
    ...(extensions > 1 ? [words.extended(formatNumber(extensions, locale))] : []),
    ...(lead ? [words.ledBy(lead.name)] : []),
  ];
  return (
    <Surface>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.name}>
          <AppLink to={`/programs/${id}`}>{name}</AppLink>
        </Subtitle2>
        {attention.map((reason) => (
          <Badge key={reason} appearance="tint" color="danger">
            {words[reason]}
          </Badge>
        ))}
      </div>
      {!isOver && <p className={styles.question}>{gateWords(locale)[`question.${phase}`]}</p>}
      <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>
      <Stops program={program} />
      {!isOver && <Health program={program} />}
      {program.isAllSameFaster && <span>{words.sameFaster}</span>}
      <Waiting program={program} />
    </Surface>
  );
}
