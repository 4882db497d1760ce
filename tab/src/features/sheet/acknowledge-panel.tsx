import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { AcknowledgementAnswer } from '@causeway/shared/domain/sheet/acknowledgement.js';
import { acknowledgementAnswers } from '@causeway/shared/domain/sheet/acknowledgement.js';
import { formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { sheetPageText } from '@causeway/shared/text/sheet-page-text.js';
import { sheetText } from '@causeway/shared/text/sheet-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ChoiceField } from '../../components/choice-field.js';
import { FactList } from '../../components/fact-list.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useAcknowledgeSheet } from './api/use-sheet-change.js';
import type { SheetAt } from './api/use-sheets.js';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

type Acknowledgement = NonNullable<SheetView['acknowledgement']>;

function Published({ published }: Pick<Acknowledgement, 'published'>) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = sheetPageText(locale);
  const answers = sheetText(locale);
  if (!published) return <Caption1 className={styles.quiet}>{words.answersLater}</Caption1>;
  const said = (count: number | null | undefined) =>
    count === null || count === undefined ? words.tooFew : formatNumber(count, locale);
  return (
    <>
      <FactList
        facts={acknowledgementAnswers.map((answer) => ({
          name: answers[`answer.${answer}`],
          value: said(published.counts[answer]),
        }))}
      />
      <Caption1 className={styles.quiet}>
        {published.total !== null &&
          `${words.totalAnswers(formatNumber(published.total, locale))} · `}
        {words.answersAsOf(formatMoment(published.at, locale, timeZone))}
      </Caption1>
    </>
  );
}

interface AcknowledgePanelProps {
  readonly at: SheetAt;
  readonly acknowledgement: Acknowledgement;
}

/** What a reader says to what holds, with "I do not agree" as plain as any other answer. */
export function AcknowledgePanel({ at, acknowledgement }: AcknowledgePanelProps) {
  const { locale } = useReader();
  const words = sheetPageText(locale);
  const answers = sheetText(locale);
  const toast = useToast();
  const acknowledge = useAcknowledgeSheet(at);
  const { number, mine, published } = acknowledgement;
  const give = (answer: AcknowledgementAnswer) =>
    acknowledge.mutate({ number, answer }, { onSuccess: () => toast({ text: words.answered }) });
  return (
    <Surface title={words.answers}>
      <ChoiceField
        label={words.answerIt}
        hint={words.answerHint}
        choices={acknowledgementAnswers.map((value) => ({
          value,
          label: answers[`answer.${value}`],
        }))}
        value={(acknowledge.isPending ? acknowledge.variables.answer : mine) ?? undefined}
        onChange={give}
      />
      <ProblemBar error={acknowledge.error} />
      <Published published={published} />
    </Surface>
  );
}
