import type { HowView } from '@causeway/shared/api/how.js';
import type { SheetVersionView, SheetView } from '@causeway/shared/api/sheets.js';
import { acknowledgementAnswers } from '@causeway/shared/domain/sheet/acknowledgement.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { howText } from '@causeway/shared/text/how-text.js';
import { sheetPageText } from '@causeway/shared/text/sheet-page-text.js';
import { sheetText } from '@causeway/shared/text/sheet-text.js';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { DeclaredFacts } from '../../components/declared/declared-facts.js';
import { FactList } from '../../components/fact-list.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import type { Promised } from './api/use-promises.js';
import { useSayToPromise } from './api/use-promises.js';

const useStyles = makeStyles({
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  groups: { marginBlock: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Published = NonNullable<SheetView['acknowledgement']>['published'];
type Groups = HowView['groups'];

interface PromisePanelProps {
  readonly programId: string;
  readonly promised: Promised;
  readonly groups: Groups;
}

/** What its readers answered, as far as it is published. */
function useReadersSay(): (published: Published) => string {
  const words = useWords(howText);
  const answers = useWords(sheetText);
  const { locale, timeZone } = useReader();
  return (published) => {
    if (!published) return words.noAnswersYet;
    const counts = acknowledgementAnswers.map((answer) => {
      const count = published.counts[answer];
      const said = typeof count === 'number' ? formatNumber(count, locale) : words.notShown;
      return `${answers[`answer.${answer}`]}: ${said}`;
    });
    return words.answersOf(counts.join(', '), formatDay(published.at, locale, timeZone));
  };
}

interface SignedFactsProps {
  readonly version: SheetVersionView;
  readonly acknowledgement: SheetView['acknowledgement'];
}

/** Who stands behind it, since when, until when, and what is said to it. */
function SignedFacts({ version, acknowledgement }: SignedFactsProps) {
  const words = useWords(howText);
  const sheetWords = useWords(sheetPageText);
  const { locale, timeZone } = useReader();
  const readersSay = useReadersSay();
  const { number, ageDays, signatures, expiresAt } = version;
  const versionNumber = formatNumber(number, locale);
  return (
    <FactList
      facts={[
        {
          name: words.signedAs,
          value: signatures
            .map(({ by, at }) => `${by.name}, ${formatDay(at, locale, timeZone)}`)
            .join('; '),
        },
        {
          name: words.version,
          value:
            ageDays === null
              ? versionNumber
              : words.versionAge(versionNumber, sheetWords.age(formatNumber(ageDays, locale))),
        },
        expiresAt === null
          ? undefined
          : { name: words.holdsUntil, value: formatDay(expiresAt, locale, timeZone) },
        acknowledgement
          ? { name: words.readersSay, value: readersSay(acknowledgement.published) }
          : undefined,
      ]}
    />
  );
}

function GroupList({ groups }: { readonly groups: Groups }) {
  const styles = useStyles();
  const words = useWords(howText);
  const { locale } = useReader();
  const peopleOf = ({ isKnown, people }: Groups[number]) => {
    if (!isKnown) return words.groupUnknown;
    return people === null ? words.notShown : words.groupPeople(formatNumber(people, locale));
  };
  return (
    <div>
      <Caption1 className={styles.quiet}>{words.groups}</Caption1>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <li key={group.name}>{words.groupOf(group.name, peopleOf(group))}</li>
        ))}
      </ul>
    </div>
  );
}

/** A statement with who stands behind it, and what one says to it: a no is as easy as a yes. */
export function PromisePanel({ programId, promised, groups }: PromisePanelProps) {
  const styles = useStyles();
  const words = useWords(sheetText);
  const howWords = useWords(howText);
  const { locale, timeZone } = useReader();
  const say = useSayToPromise();
  const { kind, sheet, ranOutAt } = promised;
  const title = declaredWords(locale, 'sheet').kind(kind.name);
  const version = sheet?.versions.find(({ standing }) => standing === 'in-force');
  if (!sheet || !version) {
    return (
      <Surface title={title}>
        <span>
          {ranOutAt === null
            ? howWords.notSigned
            : howWords.ranOut(formatDay(ranOutAt, locale, timeZone))}
        </span>
      </Surface>
    );
  }
  const { acknowledgement } = sheet;
  return (
    <Surface title={title}>
      <DeclaredFacts
        noun="sheet"
        kind={kind.name}
        fields={kind.fields}
        values={version.values}
        people={sheet.people}
      />
      {kind.name === 'data-use' && groups.length > 0 && <GroupList groups={groups} />}
      <SignedFacts version={version} acknowledgement={acknowledgement} />
      {acknowledgement && (
        <div className={styles.answers}>
          {acknowledgementAnswers.map((answer) => (
            <Button
              key={answer}
              size="small"
              aria-pressed={acknowledgement.mine === answer}
              appearance={acknowledgement.mine === answer ? 'primary' : 'secondary'}
              disabledFocusable={say.isPending}
              onClick={() =>
                say.mutate({
                  params: { programId, kind: kind.name, subject: 'program' },
                  body: { number: acknowledgement.number, answer },
                })
              }
            >
              {words[`answer.${answer}`]}
            </Button>
          ))}
        </div>
      )}
      <ProblemBar error={say.error} />
    </Surface>
  );
}
