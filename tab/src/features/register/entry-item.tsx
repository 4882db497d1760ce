import type { EntryView } from '@causeway/shared/api/registers.js';
import type { RegisterKind } from '@causeway/shared/domain/register/register-kind.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatDay, formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { registerPageText } from '@causeway/shared/text/register-page-text.js';
import {
  Badge,
  Button,
  Caption1,
  makeStyles,
  Body1Strong,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { DeclaredFacts } from '../../components/declared/declared-facts.js';
import { titleOf } from '../../components/declared/title-of.js';
import { useMe } from '../../lib/me.js';
import { useReader } from '../../lib/reader.js';
import { EntryDialog } from './entry-dialog.js';
import { EntrySteps } from './entry-steps.js';
import { MoveDialog } from './move-dialog.js';
import { readableValues } from './readable-values.js';
import { isBarredFrom } from './second-person.js';

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0' },
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  said: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    flexGrow: 1,
    flexBasis: '320px',
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { marginBlock: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  moves: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
  inside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlockStart: tokens.spacingVerticalS,
  },
});

interface EntryItemProps {
  readonly programId: string;
  readonly kind: RegisterKind;
  readonly entry: EntryView;
  readonly mayNameOwner: boolean;
  /** How much of it is in sight at first. */
  readonly shown: 'head' | 'everything';
}

/** Who sees to it, until when, and how old it is. */
function useFacts({ owner, dueAt, ageDays, isClosed }: EntryView): string {
  const { locale, timeZone } = useReader();
  const words = registerPageText(locale);
  return [
    owner ? `${words.ownerShort}: ${owner.name}` : words.unowned,
    dueAt === null || isClosed ? '' : `${words.due} ${formatDay(dueAt, locale, timeZone)}`,
    ageDays === 0 ? '' : words.age(formatNumber(ageDays, locale)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Moves({ programId, kind, entry, mayNameOwner }: EntryItemProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = registerPageText(locale);
  const kinds = declaredWords(locale, 'register');
  const me = useMe();
  const [asked, setAsked] = useState<string>();
  const [isChanging, setIsChanging] = useState(false);
  const title = titleOf(kind.fields, entry.values, entry.people);
  const moves = kind.moves.filter(({ name }) => entry.moves.includes(name));
  const barred = moves.filter((move) => isBarredFrom(move, entry, me.personId));
  const open = moves.filter((move) => !barred.includes(move));
  const asking = moves.find(({ name }) => name === asked);
  return (
    <div className={styles.moves}>
      <div className={styles.actions}>
        {open.map(({ name }) => {
          const word = kinds.move(kind.name, name) || name;
          return (
            <Button
              key={name}
              size="small"
              aria-label={words.moveOf(word, title)}
              onClick={() => setAsked(name)}
            >
              {word}
            </Button>
          );
        })}
        {entry.mayChange && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.changeOf(title)}
            onClick={() => setIsChanging(true)}
          >
            {words.change}
          </Button>
        )}
      </div>
      {barred.map(({ name }) => (
        <Caption1 key={name} className={styles.quiet}>
          {words.needsOther(kinds.move(kind.name, name) || name)}
        </Caption1>
      ))}
      {asking && (
        <MoveDialog
          programId={programId}
          kind={kind}
          entry={entry}
          move={asking}
          onClose={() => setAsked(undefined)}
        />
      )}
      {isChanging && (
        <EntryDialog
          programId={programId}
          kind={kind}
          entry={entry}
          mayNameOwner={mayNameOwner}
          onClose={() => setIsChanging(false)}
        />
      )}
    </div>
  );
}

function Everything({ kind, entry }: Pick<EntryItemProps, 'kind' | 'entry'>) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = registerPageText(locale);
  const { people, addedBy, addedAt } = entry;
  const moment = formatMoment(addedAt, locale, timeZone);
  return (
    <div className={styles.inside}>
      <DeclaredFacts
        noun="register"
        kind={kind.name}
        fields={kind.fields}
        values={readableValues(entry, locale)}
        people={people}
      />
      <Caption1 className={styles.quiet}>
        {words.addedOn}: {addedBy ? words.addedBy(addedBy.name, moment) : moment}
      </Caption1>
      <strong>{words.history}</strong>
      <EntrySteps entry={entry} />
    </div>
  );
}

/** One entry of any register: what it says, who sees to it, and what this person may do with it. */
export function EntryItem(props: EntryItemProps) {
  const { kind, entry, shown } = props;
  const styles = useStyles();
  const { locale } = useReader();
  const words = registerPageText(locale);
  const kinds = declaredWords(locale, 'register');
  const facts = useFacts(entry);
  const title = titleOf(kind.fields, entry.values, entry.people) || kinds.kind(kind.name);
  return (
    <article className={styles.entry} aria-label={title}>
      <div className={styles.top}>
        <div className={styles.said}>
          <div className={styles.head}>
            <Body1Strong as="h3" className={styles.title}>
              {title}
            </Body1Strong>
            <Badge appearance="tint" color={entry.isClosed ? 'subtle' : 'informative'}>
              {kinds.state(kind.name, entry.state) || entry.state}
            </Badge>
            {entry.isOverdue && (
              <Badge appearance="tint" color="danger">
                {words.overdue}
              </Badge>
            )}
          </div>
          <Caption1 className={styles.quiet}>{facts}</Caption1>
        </div>
        <Moves {...props} />
      </div>
      {shown === 'everything' ? (
        <Everything kind={kind} entry={entry} />
      ) : (
        <details>
          <summary className={styles.summary}>{words.details}</summary>
          <Everything kind={kind} entry={entry} />
        </details>
      )}
    </article>
  );
}
