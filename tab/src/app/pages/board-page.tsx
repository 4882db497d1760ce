import { boardText } from '@causeway/shared/text/board-text.js';
import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { BoardRegular } from '@fluentui/react-icons/svg/board';
import { KeyboardRegular } from '@fluentui/react-icons/svg/keyboard';
import { TextBulletListRegular } from '@fluentui/react-icons/svg/text-bullet-list';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.js';
import { PageFrame } from '../../components/page-frame.js';
import { BoardFilters } from '../../features/flag/board-filters.js';
import type { BoardView } from '../../features/flag/board-view.js';
import { readBoardView, writeBoardView } from '../../features/flag/board-view.js';
import { FlagBoard } from '../../features/flag/flag-board.js';
import { rememberBoard } from '../../lib/last-board.js';
import { triages, useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';
import { useNarrow } from '../../lib/use-narrow.js';

const useStyles = makeStyles({
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export function BoardPage() {
  const styles = useStyles();
  const words = useWords(boardText);
  const me = useMe();
  const isNarrow = useNarrow();
  const [search, setSearch] = useSearchParams();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const view = readBoardView(search);
  useEffect(() => rememberBoard(search.toString()), [search]);
  const show = (next: BoardView) => setSearch(writeBoardView(next), { replace: true });

  if (!triages(me)) {
    return (
      <PageFrame title={words.title} width="reading">
        <EmptyState title={words.noBoard} hint={words.noBoardHint} />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={words.title}
      width="full"
      actions={
        !isNarrow && (
          <div className={styles.actions} role="group" aria-label={words.layout}>
            <ToggleButton
              appearance="subtle"
              icon={<BoardRegular />}
              checked={view.layout === 'columns'}
              onClick={() => show({ ...view, layout: 'columns' })}
            >
              {words.asColumns}
            </ToggleButton>
            <ToggleButton
              appearance="subtle"
              icon={<TextBulletListRegular />}
              checked={view.layout === 'list'}
              onClick={() => show({ ...view, layout: 'list' })}
            >
              {words.asList}
            </ToggleButton>
            <Button
              appearance="subtle"
              icon={<KeyboardRegular />}
              onClick={() => setIsHelpOpen(true)}
            >
              {words.keyboard}
            </Button>
          </div>
        )
      }
    >
      <BoardFilters view={view} onChange={show} />
      <FlagBoard view={view} onChange={show} isHelpOpen={isHelpOpen} onHelp={setIsHelpOpen} />
    </PageFrame>
  );
}
