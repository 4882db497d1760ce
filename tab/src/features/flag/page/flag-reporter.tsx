import type { FlagPage } from '@causeway/shared/api/flags.js';
import { flagPageText } from '@causeway/shared/text/flag-page-text.js';
import { Button } from '@fluentui/react-components';
import { FactList } from '../../../components/fact-list.js';
import { PersonName } from '../../../components/person-name.js';
import { ProblemBar } from '../../../components/problem-bar.js';
import { Surface } from '../../../components/surface.js';
import { useWords } from '../../../lib/reader.js';
import { useLookAtReporter } from '../api/use-look-at-reporter.js';

function useToldWord(told: FlagPage['told']): string | undefined {
  const words = useWords(flagPageText);
  switch (told) {
    case 'waiting':
      return words.toldWaiting;
    case 'sent':
      return words.toldSent;
    case 'failed':
      return words.toldFailed;
    case 'undeliverable':
      return words.toldUndeliverable;
    case 'seen':
      return words.toldSeen;
    case null:
      return undefined;
  }
}

export function FlagReporter({ flag }: { readonly flag: FlagPage }) {
  const words = useWords(flagPageText);
  const look = useLookAtReporter(flag.id);
  const told = useToldWord(flag.told);
  const reporter = flag.reporter ?? look.data?.reporter;
  const unnamed = flag.report.mode === 'confidential' ? words.confidential : words.erased;
  return (
    <Surface title={words.reporter}>
      <span>{reporter ? <PersonName person={reporter} /> : unnamed}</span>
      {!reporter && flag.maySeeReporter && (
        <div>
          <Button size="small" disabledFocusable={look.isPending} onClick={() => look.mutate()}>
            {words.look}
          </Button>{' '}
          <small>{words.lookHint}</small>
        </div>
      )}
      <ProblemBar error={look.error} />
      {told && <FactList facts={[{ name: words.told, value: told }]} />}
    </Surface>
  );
}
