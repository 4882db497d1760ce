import type { FlagPage } from '@causeway/shared/api/flags.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { flagPageText } from '@causeway/shared/text/flag-page-text.js';
import { flagStateWords } from '@causeway/shared/text/flag-words.js';
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ShareRegular } from '@fluentui/react-icons/svg/share';
import { useHost } from '../../../lib/host.js';
import { useMe } from '../../../lib/me.js';
import { useWords } from '../../../lib/reader.js';
import { useToast } from '../../../lib/toast.js';
import { useNow } from '../../../lib/use-now.js';
import { DueMark } from '../due-mark.js';
import { moveRules, nextMove, possibleMoves } from '../flag-moves.js';
import type { useFlagMoves } from '../use-flag-moves.js';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '@media (min-width: 861px)': { position: 'sticky', insetBlockStart: 0, zIndex: 2 },
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  gap: { flexGrow: 1 },
});

interface FlagActionsProps {
  readonly flag: FlagPage;
  readonly moves: ReturnType<typeof useFlagMoves>;
}

function useShare(flag: FlagPage) {
  const host = useHost();
  const toast = useToast();
  const words = useWords(flagPageText);
  return () => {
    if (host) return host.share({ path: `/board/flags/${flag.id}`, label: flag.toolName });
    return void navigator.clipboard
      .writeText(location.href)
      .then(() => toast({ text: words.linkCopied }));
  };
}

/** Where the flag stands and what can be done with it; the usual next step first. */
export function FlagActions({ flag, moves }: FlagActionsProps) {
  const styles = useStyles();
  const words = useWords(boardText);
  const pageWords = useWords(flagPageText);
  const states = useWords(flagStateWords);
  const me = useMe();
  const now = useNow();
  const share = useShare(flag);
  const next = nextMove(flag, me.personId);
  const others = possibleMoves(flag, me.personId).filter((move) => move !== next);
  const mayUndo = flag.undoUntil !== null && flag.undoUntil > now;
  return (
    <div className={styles.bar}>
      <Badge size="extra-large" appearance="tint" color="informative">
        {states[flag.state]}
      </Badge>
      {flag.dueAt !== null && <DueMark dueAt={flag.dueAt} />}
      <span className={styles.gap} />
      {next && (
        <Button
          appearance="primary"
          disabledFocusable={moves.isBusy}
          aria-keyshortcuts={moveRules[next].key}
          onClick={() => moves.start(next, flag)}
        >
          {words[moveRules[next].word] as string}
        </Button>
      )}
      {others
        .filter((move) => move !== 'severity')
        .map((move) => (
          <Button
            key={move}
            disabledFocusable={moves.isBusy}
            aria-keyshortcuts={moveRules[move].key}
            onClick={() => moves.start(move, flag)}
          >
            {words[moveRules[move].word] as string}
          </Button>
        ))}
      {mayUndo && (
        <Button aria-keyshortcuts="z" onClick={() => moves.takeBack(flag)}>
          {words.undo}
        </Button>
      )}
      <Button appearance="subtle" icon={<ShareRegular />} onClick={share}>
        {pageWords.share}
      </Button>
    </div>
  );
}
