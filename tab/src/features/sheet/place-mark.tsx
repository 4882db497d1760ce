import { sheetPageText } from '@causeway/shared/text/sheet-page-text.js';
import { sheetText } from '@causeway/shared/text/sheet-text.js';
import { Badge, makeStyles } from '@fluentui/react-components';
import { useReader } from '../../lib/reader.js';
import type { Place } from './sheet-place.js';

/** Long words wrap on a phone. */
const useStyles = makeStyles({ mark: { height: 'auto', minHeight: '24px', whiteSpace: 'normal' } });

const colors = {
  'in-force': 'success',
  expired: 'danger',
  'expires-soon': 'warning',
  proposed: 'informative',
  draft: 'informative',
  missing: 'subtle',
  superseded: 'subtle',
  withdrawn: 'subtle',
} as const;

/** How a statement stands, in words. */
export function PlaceMark({ place }: { readonly place: Place }) {
  const styles = useStyles();
  const { locale } = useReader();
  const page = sheetPageText(locale);
  const standings: Readonly<Record<string, string>> = sheetText(locale);
  const word =
    place === 'missing'
      ? page.missing
      : place === 'expires-soon'
        ? page.expiresSoon
        : standings[`standing.${place}`];
  return (
    <Badge className={styles.mark} appearance="tint" size="large" color={colors[place]}>
      {word}
    </Badge>
  );
}
