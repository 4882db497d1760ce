import type { SheetView } from '@causeway/shared/api/sheets.js';
import { acknowledgementAnswers } from '@causeway/shared/domain/sheet/acknowledgement.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { sheetText } from '@causeway/shared/text/sheet-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeclaredFacts } from '../../components/declared/declared-facts.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useSayToPromise } from './api/use-promises.js';

const useStyles = makeStyles({
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface PromisePanelProps {
  readonly programId: string;
  readonly kind: Pick<SheetKind, 'name' | 'fields'>;
  readonly sheet: SheetView;
}

/** A statement in force, and what one says to it; a no is as easy as a yes. */
export function PromisePanel({ programId, kind, sheet }: PromisePanelProps) {
  const styles = useStyles();
  const words = useWords(sheetText);
  const { locale } = useReader();
  const say = useSayToPromise();
  const version = sheet.versions.find(({ standing }) => standing === 'in-force');
  if (!version) return null;
  const { acknowledgement } = sheet;
  return (
    <Surface title={declaredWords(locale, 'sheet').kind(kind.name)}>
      <DeclaredFacts
        noun="sheet"
        kind={kind.name}
        fields={kind.fields}
        values={version.values}
        people={sheet.people}
      />
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
