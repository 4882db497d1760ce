import type { ApiKeyView } from '@causeway/shared/api/connections.js';
import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { formatDay, formatMoment } from '@causeway/shared/text/format.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useReader, useWords } from '../../../lib/reader.js';
import { useNow } from '../../../lib/use-now.js';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  what: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** What is known of a key: who made it, and which of its secrets is in use. */
function useFacts(
  { madeBy, madeAt, secretMadeAt, lastUsedAt, revokedAt }: ApiKeyView,
  overlap: ApiKeyView['overlap'],
): string[] {
  const { locale, timeZone } = useReader();
  const words = apiKeyText(locale);
  const day = (at: number) => formatDay(at, locale, timeZone);
  const used =
    lastUsedAt === null
      ? words.neverUsed
      : words.usedAt(formatMoment(lastUsedAt, locale, timeZone));
  return [
    words.madeBy(madeBy.name, day(madeAt)),
    ...(secretMadeAt === madeAt ? [] : [words.secretSince(day(secretMadeAt))]),
    // Of two secrets each has its own.
    ...(overlap ? [] : [used]),
    ...(revokedAt === null ? [] : [words.revokedAt(day(revokedAt))]),
  ];
}

/** Two secrets at once: until when, and whether the new one has arrived. */
function Overlap({ overlap }: { readonly overlap: NonNullable<ApiKeyView['overlap']> }) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = apiKeyText(locale);
  const moment = (at: number) => formatMoment(at, locale, timeZone);
  const { endsAt, oldUsedAt, newUsedAt } = overlap;
  const uses = [
    oldUsedAt === null ? words.oldNeverUsed : words.oldUsedAt(moment(oldUsedAt)),
    newUsedAt === null ? words.newNeverUsed : words.newUsedAt(moment(newUsedAt)),
  ];
  return (
    <>
      <span>{words.overlapUntil(moment(endsAt))}</span>
      <span className={styles.quiet}>{uses.join(' · ')}</span>
    </>
  );
}

/** What can be asked for with a key. */
export type KeyAct = 'rotate' | 'stop' | 'revoke';

interface KeyRowProps {
  readonly apiKey: ApiKeyView;
  readonly onAct: (act: KeyAct) => void;
}

/** One system's key, and what can be done about it. */
export function KeyRow({ apiKey, onAct }: KeyRowProps) {
  const styles = useStyles();
  const words = useWords(apiKeyText);
  const now = useNow();
  const { name, revokedAt } = apiKey;
  const overlap = apiKey.overlap && now < apiKey.overlap.endsAt ? apiKey.overlap : null;
  const facts = useFacts(apiKey, overlap);
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <strong>{name}</strong>
        <span className={styles.quiet}>{facts.join(' · ')}</span>
        {overlap && <Overlap overlap={overlap} />}
      </span>
      {revokedAt === null && (
        <span className={styles.actions}>
          {overlap && (
            <Button size="small" aria-label={words.stopOldOf(name)} onClick={() => onAct('stop')}>
              {words.stopOld}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.rotateOf(name)}
            onClick={() => onAct('rotate')}
          >
            {words.rotate}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.revokeOf(name)}
            onClick={() => onAct('revoke')}
          >
            {words.revoke}
          </Button>
        </span>
      )}
    </li>
  );
}
