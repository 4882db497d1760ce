import type { EntryView } from '@causeway/shared/api/registers.js';
import type { RegisterKind } from '@causeway/shared/domain/register/register-kind.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { registerPageText } from '@causeway/shared/text/register-page-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { useEntries, useRegisterKinds, useRegisters } from './api/use-registers.js';
import { EntryDialog } from './entry-dialog.js';
import { EntryItem } from './entry-item.js';

const useStyles = makeStyles({
  about: { marginBlock: 0, maxWidth: '68ch' },
  summary: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface PartProps {
  readonly programId: string;
  readonly kind: RegisterKind;
  readonly entries: readonly EntryView[];
  readonly mayNameOwner: boolean;
}

function Part({ entries, ...rest }: PartProps) {
  return (
    <div>
      {entries.map((entry) => (
        <EntryItem key={entry.id} {...rest} entry={entry} shown="head" />
      ))}
    </div>
  );
}

function dueFirst(a: EntryView, b: EntryView): number {
  return (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || b.addedAt - a.addedAt;
}

function useAdders(kind: RegisterKind): string {
  const { locale } = useReader();
  const words = registerPageText(locale);
  const roles = roleWords(locale);
  const names = kind.adders.map((one) => (one.by === 'role' ? roles[one.role] : words.anybody));
  return names.join(', ');
}

interface OneRegisterProps {
  readonly programId: string;
  readonly kind: RegisterKind;
}

function AddPanel(props: OneRegisterProps & { mayAdd: boolean; mayNameOwner: boolean }) {
  const { programId, kind, mayAdd, mayNameOwner } = props;
  const styles = useStyles();
  const { locale } = useReader();
  const words = registerPageText(locale);
  const [isAdding, setIsAdding] = useState(false);
  const adders = useAdders(kind);
  return (
    <>
      <p className={styles.about}>{declaredWords(locale, 'register').about(kind.name)}</p>
      {mayAdd ? (
        <div>
          <Button appearance="primary" onClick={() => setIsAdding(true)}>
            {words.add}
          </Button>
        </div>
      ) : (
        <Caption1 className={styles.quiet}>{words.mayNotAdd(adders)}</Caption1>
      )}
      {isAdding && (
        <EntryDialog
          programId={programId}
          kind={kind}
          mayNameOwner={mayNameOwner}
          onClose={() => setIsAdding(false)}
        />
      )}
    </>
  );
}

/** Whoever is overdue comes first, wherever in the list they stand. */
function OneRegister({ programId, kind }: OneRegisterProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = registerPageText(locale);
  const entries = useEntries(programId, kind.name);
  const registers = useRegisters(programId);
  const line = registers.data?.registers.find((one) => one.kind === kind.name);
  const mayNameOwner = line?.mayNameOwner ?? false;
  const read = entries.data?.pages.flatMap((page) => page.entries) ?? [];
  const overdue = (registers.data?.overdue ?? []).filter((one) => one.kind === kind.name);
  const open = read.filter(({ isClosed, isOverdue }) => !isClosed && !isOverdue);
  const closed = read.filter(({ isClosed }) => isClosed);
  const of = { programId, kind, mayNameOwner };
  return (
    <>
      <AddPanel {...of} mayAdd={line?.mayAdd ?? false} />
      <Loaded query={entries}>
        {() => (
          <>
            {read.length === 0 && (
              <EmptyState
                title={words.empty}
                hint={declaredWords(locale, 'register').about(kind.name)}
              />
            )}
            {overdue.length > 0 && (
              <Surface title={words.overdue}>
                <Part {...of} entries={overdue} />
              </Surface>
            )}
            {read.length > 0 && (
              <Surface title={words.openOnes}>
                {open.length === 0 && <span>{words.noneOfThem}</span>}
                <Part {...of} entries={open.toSorted(dueFirst)} />
                {closed.length > 0 && (
                  <details>
                    <summary className={styles.summary}>
                      {words.closedOnes(formatNumber(closed.length, locale))}
                    </summary>
                    <Part {...of} entries={closed} />
                  </details>
                )}
              </Surface>
            )}
            {entries.hasNextPage && (
              <div>
                <Button
                  disabledFocusable={entries.isFetchingNextPage}
                  onClick={() => void entries.fetchNextPage()}
                >
                  {tabText(locale).more}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

/** One register of a program, of whatever kind. */
export function EntryList({ programId, kind }: { programId: string; kind: string }) {
  const kinds = useRegisterKinds();
  return (
    <Loaded query={kinds}>
      {(declared) => {
        const found = declared.kinds.find(({ name }) => name === kind);
        return found && <OneRegister programId={programId} kind={found} />;
      }}
    </Loaded>
  );
}
